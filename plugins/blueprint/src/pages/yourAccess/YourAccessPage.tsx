import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import type {
  AccessItem,
  YourAccessResponse,
} from '@policing/plugin-blueprint-common';
import {
  Answer,
  PageFrame,
  Panel,
  useRefusals,
  useYourAccess,
} from '@policing/plugin-blueprint-react';
import { AccessTable } from './AccessTable';
import { ClosedToYou } from './ClosedToYou';
import { ownForcesOf } from './reach';
import { RefusedThisVisit } from './RefusedThisVisit';
import { WhomToAsk } from './WhomToAsk';
import { WhoYouAre } from './WhoYouAre';
import styles from './YourAccess.module.css';

/** Page: what the signed-in person may see and do, by force, and why. */
export function YourAccessPage() {
  const access = useYourAccess();
  const refusals = useRefusals();
  return (
    <PageFrame
      title="What may I see and do?"
      description="Everybody sees the open facts. The rest follows from the roles that you hold, in the forces in which you hold them."
    >
      <Answer of={access} what="what you may see and do" height={480}>
        {answer => <KnownAccess access={answer} />}
      </Answer>
      <RefusedThisVisit refusals={refusals} />
    </PageFrame>
  );
}

function KnownAccess({ access }: { access: YourAccessResponse }) {
  const { items, ask } = access;
  const own = ownForcesOf(access);
  const inUse = items.filter(({ prepared }) => !prepared);
  const read = inUse.filter(isRead);
  const written = inUse.filter(item => !isRead(item));
  const prepared = items.filter(item => item.prepared);
  return (
    <div className={styles.panels}>
      <WhoYouAre access={access} />
      <Panel title="What may I see?">
        <AccessTable label="What you may see" items={read} own={own} />
      </Panel>
      <Panel title="What may I do?">
        <AccessTable label="What you may do" items={written} own={own} />
        {prepared.length > 0 && (
          <Accordion>
            <AccordionTrigger level={4} className={styles.trigger}>
              Decided, not used yet
            </AccordionTrigger>
            <AccordionPanel>
              <p className={styles.line}>
                Who may do this is decided; no page offers it yet.
              </p>
              <AccessTable
                label="What you may see and do in pages to come"
                items={prepared}
                own={own}
              />
            </AccordionPanel>
          </Accordion>
        )}
      </Panel>
      <ClosedToYou
        items={inUse.filter(({ extent }) => extent !== 'everything')}
      />
      <WhomToAsk ask={ask} />
    </div>
  );
}

function isRead({ action }: AccessItem): boolean {
  return action === 'read';
}

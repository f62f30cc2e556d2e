import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Link,
  Text,
} from '@backstage/ui';
import type {
  CheckResult,
  DispensationNote,
} from '@policing/plugin-blueprint-common';
import type { ReactNode } from 'react';
import {
  DoNextLine,
  EntityLink,
  EntityRefLink,
  FactLine,
  formatDate,
  levels,
  VerdictChip,
} from '@policing/plugin-blueprint-react';
import { useDispensationHref } from '../../pages/dispensations/useDispensationHref';
import styles from './CheckItem.module.css';

/** Properties of {@link CheckItem}. */
export interface CheckItemProps {
  check: CheckResult;
  /** Titles of principles and goals by reference. */
  labels: Record<string, string>;
  /** Where a dispensation from it is asked for; absent for who may not. */
  askHref?: string;
}

/** One check: outcome, reason, the facts it hangs on, and how to mend it. */
export function CheckItem({ check, labels, askHref }: CheckItemProps) {
  const { outcome, facts, dispensations } = check;
  const decisive = facts.filter(fact => fact.decisive);
  const others = facts.filter(fact => !fact.decisive);
  const needsWork = outcome === 'fail' || outcome === 'unknown';
  return (
    <li className={styles.check} data-check={check.id} data-outcome={outcome}>
      <div className={styles.head}>
        <Text as="h5" variant="body-medium" weight="bold">
          {check.title}
        </Text>
        <span className={styles.aside}>
          {check.severity} severity <VerdictChip outcome={outcome} />
        </span>
      </div>
      <p className={styles.why}>{check.why}</p>
      {dispensations.map(note => (
        <Dispensation key={note.ref} note={note} />
      ))}
      {decisive.length > 0 && (
        <dl className={styles.facts}>
          {decisive.map(fact => (
            <FactLine key={fact.path} fact={fact} />
          ))}
        </dl>
      )}
      {needsWork && (
        <DoNextLine
          what={check.remediation}
          start={
            askHref
              ? { href: askHref, words: 'Ask for a dispensation' }
              : undefined
          }
        />
      )}
      <Accordion className={styles.rule}>
        <AccordionTrigger level={6} className={styles.trigger}>
          The rule behind it
        </AccordionTrigger>
        <AccordionPanel className={styles.panel}>
          {others.length > 0 && (
            <dl className={styles.facts}>
              {others.map(fact => (
                <FactLine key={fact.path} fact={fact} />
              ))}
            </dl>
          )}
          <dl className={styles.facts}>
            <Term name="It passes when">
              <code>{check.expression}</code>
            </Term>
            {check.appliesTo && (
              <Term name="It applies when">
                <code>{check.appliesTo}</code>
              </Term>
            )}
            <Term name="Weight">{check.weight}</Term>
            {check.gate && (
              <Term name="While it is not passed">
                the level is at most {levels[check.gate].title.toLowerCase()}
              </Term>
            )}
            <Term name="Speaks for">
              {[...check.principles, ...check.goals].map(ref => (
                <EntityLink
                  key={ref}
                  entity={{ ref, title: labels[ref] ?? ref }}
                />
              ))}
            </Term>
            {!needsWork && <Term name="To mend it">{check.remediation}</Term>}
          </dl>
        </AccordionPanel>
      </Accordion>
    </li>
  );
}

interface TermProps {
  name: string;
  children: ReactNode;
}

function Term({ name, children }: TermProps) {
  return (
    <div className={styles.term}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const dispensationStates: Record<DispensationNote['state'], string> = {
  live: 'Dispensed until',
  expired: 'The dispensation expired on',
  'not-yet': 'A dispensation is not in force yet; it ends on',
  requested: 'A dispensation is asked for',
  refused: 'A dispensation was refused',
  revoked: 'The dispensation was revoked; it would have ended on',
  invalid: 'A dispensation is not valid',
};

function Dispensation({ note }: { note: DispensationNote }) {
  const href = useDispensationHref();
  return (
    <p className={styles.dispensation}>
      <strong>
        <Link href={href.dispensation(note.ref)}>
          {dispensationStates[note.state]}
          {note.expiresOn && ` ${formatDate(note.expiresOn)}`}
        </Link>
      </strong>
      {note.approvedBy && (
        <>
          , decided by <EntityRefLink entityRef={note.approvedBy} />
        </>
      )}
      . {note.reason}
    </p>
  );
}

import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
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
  VerdictChip,
} from '../../components';
import { formatDate, levels, NOT_KNOWN } from '../../words';
import styles from './CheckItem.module.css';

/** Properties of {@link CheckItem}. */
export interface CheckItemProps {
  check: CheckResult;
  /** Titles of principles and goals by reference. */
  labels: Record<string, string>;
}

/** One check: outcome, reason, the facts it hangs on, and how to mend it. */
export function CheckItem({ check, labels }: CheckItemProps) {
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
      {needsWork && <DoNextLine what={check.remediation} />}
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
  'not-yet': 'A dispensation is not in force yet; it would end on',
  requested: 'A dispensation is asked for, until',
  refused: 'A dispensation was refused, until',
  revoked: 'The dispensation was revoked; it would have ended on',
  invalid: 'A dispensation is not valid; it would end on',
};

function Dispensation({ note }: { note: DispensationNote }) {
  return (
    <p className={styles.dispensation}>
      <strong>
        {dispensationStates[note.state]} {formatDate(note.expiresOn)}
      </strong>
      , approver:{' '}
      {note.approvedBy ? (
        <EntityRefLink entityRef={note.approvedBy} />
      ) : (
        NOT_KNOWN
      )}
      . {note.reason}
    </p>
  );
}

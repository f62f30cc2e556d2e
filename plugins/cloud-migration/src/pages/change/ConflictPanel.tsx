import { Alert, Button, Radio, RadioGroup } from '@backstage/ui';
import type { FactConflict } from '@policing/plugin-blueprint-common';
import { Panel } from '@policing/plugin-blueprint-react';
import { useState } from 'react';
import type { Conflict } from './changeAnswers';
import styles from './Change.module.css';
import { factInWords, factTitle } from './factWords';
import type { ChangeDraft } from './useChangeDraft';

/** Properties of {@link ConflictPanel}. */
export interface ConflictPanelProps {
  conflict: Conflict;
  draft: ChangeDraft;
  /** After the person has chosen. */
  onSettled: () => void;
}

/** Theirs and ours, fact by fact, and a way to go on. */
export function ConflictPanel(props: ConflictPanelProps) {
  const { conflict, draft, onSettled } = props;
  const [ours, setOurs] = useState<ReadonlySet<string>>(new Set());
  const touched = conflict.conflicts.filter(each => each.touched);
  const others = conflict.conflicts.filter(each => !each.touched);

  return (
    <Panel title="Somebody else was first: theirs or yours?">
      <div className={styles.choices}>
        <Alert
          role="alert"
          status="warning"
          icon
          title="Nothing was written"
          description="Facts of this system were changed since you read them. Look at what is there now, then go on."
        />
        {touched.map(each => (
          <RadioGroup
            key={each.fact}
            label={factTitle(each.fact)}
            description={`You saw: ${factInWords(each.seen)}.`}
            value={ours.has(each.fact) ? 'ours' : 'theirs'}
            onChange={choice => {
              const next = new Set(ours);
              if (choice === 'ours') {
                next.add(each.fact);
              } else {
                next.delete(each.fact);
              }
              setOurs(next);
            }}
          >
            <Radio value="theirs">Theirs: {factInWords(each.now)}</Radio>
            <Radio value="ours">Yours: {factInWords(each.wanted)}</Radio>
          </RadioGroup>
        ))}
        {others.length > 0 && <Others conflicts={others} />}
        <div className={styles.actions}>
          <Button
            variant="primary"
            onPress={() => {
              draft.goOnFrom(
                conflict.form,
                touched.filter(({ fact }) => !ours.has(fact)),
              );
              onSettled();
            }}
          >
            Go on from what is there now
          </Button>
        </div>
      </div>
    </Panel>
  );
}

function Others({ conflicts }: { conflicts: FactConflict[] }) {
  return (
    <div>
      <p className={styles.text}>
        Changed besides, and none of what you change:
      </p>
      <ul className={styles.problems}>
        {conflicts.map(({ fact, seen, now }) => (
          <li key={fact}>
            {factTitle(fact)}: was {factInWords(seen)}, is {factInWords(now)}
          </li>
        ))}
      </ul>
    </div>
  );
}

import {
  Button,
  Checkbox,
  CheckboxGroup,
  Select,
  TextField,
} from '@backstage/ui';
import {
  type CalendarKind,
  calendarNameLength,
  type EntityLabel,
  horizonKindTitles,
  type NewCalendarFeed,
  openHorizonKinds,
} from '@policing/plugin-blueprint-common';
import { useState } from 'react';
import styles from './SubscribeDialog.module.css';

const WHOLE = 'whole';

/** Properties of {@link CalendarForm}. */
export interface CalendarFormProps {
  registry: string;
  /** Force that the page shows; the choice starts with it. */
  force?: EntityLabel;
  busy: boolean;
  /** Makes it; false where that failed, so that what was entered stays. */
  onMake: (calendar: NewCalendarFeed) => Promise<boolean>;
}

/** Asks what a new calendar is to hold. */
export function CalendarForm(props: CalendarFormProps) {
  const { registry, force, busy, onMake } = props;
  const [name, setName] = useState(force?.title ?? 'Horizon');
  const [scope, setScope] = useState(force?.ref ?? WHOLE);
  const [kinds, setKinds] = useState<CalendarKind[]>([...openHorizonKinds]);
  const [problem, setProblem] = useState<string>();

  async function make() {
    if (name.trim() === '') {
      setProblem('Give the calendar a name.');
      return;
    }
    if (kinds.length === 0) {
      setProblem('Choose at least one kind of date.');
      return;
    }
    setProblem(undefined);
    await onMake({
      name: name.trim(),
      registry,
      ...(scope !== WHOLE && { force: scope }),
      kinds,
    });
  }

  return (
    <section className={styles.form} aria-label="A new calendar">
      <TextField
        label="Name of the new calendar"
        size="small"
        maxLength={calendarNameLength}
        value={name}
        onChange={setName}
      />
      <Select
        label="Dates of"
        size="small"
        options={[
          ...(force ? [{ value: force.ref, label: force.title }] : []),
          { value: WHOLE, label: 'Every force of this register' },
        ]}
        value={scope}
        onChange={chosen => setScope(String(chosen))}
      />
      <CheckboxGroup
        label="Kinds of date"
        className={styles.kinds}
        value={kinds}
        onChange={chosen => setKinds(chosen as CalendarKind[])}
      >
        {openHorizonKinds.map(kind => (
          <Checkbox key={kind} value={kind}>
            {horizonKindTitles[kind]}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {problem && <p role="alert">{problem}</p>}
      <div>
        <Button isDisabled={busy} onPress={make}>
          {busy ? 'Making it…' : 'Make the calendar'}
        </Button>
      </div>
    </section>
  );
}

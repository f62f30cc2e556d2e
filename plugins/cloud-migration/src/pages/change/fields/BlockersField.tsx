import { Button, Select, TextAreaField, TextField } from '@backstage/ui';
import { blockerKinds } from '@policing/plugin-blueprint-common';
import { capitalise, valueInWords } from '@policing/plugin-blueprint-react';
import { DayField } from './DayField';
import type { FieldProps } from './FactField';
import styles from './fields.module.css';

interface Blocker {
  kind?: string;
  description?: string;
  since?: string;
  owner?: string;
}

/** What holds a migration up, one after the other. */
export function BlockersField(props: FieldProps<Blocker[]>) {
  const { value, problem, onChange } = props;
  const blockers = value ?? [];
  return (
    <div className={styles.blockers}>
      <p className={styles.note}>{standing(value)}</p>
      {problem && <p className={styles.problem}>{problem}</p>}
      {blockers.map((blocker, place) => (
        <BlockerFields
          // Blockers have no name but their place.
          // eslint-disable-next-line react/no-array-index-key
          key={place}
          number={place + 1}
          blocker={blocker}
          onChange={changed => onChange(blockers.with(place, changed))}
          onRemove={() => onChange(blockers.toSpliced(place, 1))}
        />
      ))}
      <div className={styles.actions}>
        <Button
          variant="secondary"
          onPress={() => onChange([...blockers, { kind: blockerKinds[0] }])}
        >
          Add a blocker
        </Button>
        {value === undefined && (
          <Button variant="secondary" onPress={() => onChange([])}>
            Record that nothing holds it up
          </Button>
        )}
      </div>
    </div>
  );
}

function standing(value: Blocker[] | undefined): string {
  if (value === undefined) {
    return 'It is not known whether anything holds it up.';
  }
  return value.length === 0
    ? 'Nothing holds it up.'
    : 'Restricted: it is read by people with a role in the force, and by national roles.';
}

function BlockerFields(props: {
  number: number;
  blocker: Blocker;
  onChange: (blocker: Blocker) => void;
  onRemove: () => void;
}) {
  const { number, blocker, onChange, onRemove } = props;
  const set = (field: keyof Blocker, text: string | undefined) => {
    const { [field]: _dropped, ...rest } = blocker;
    onChange(text ? { ...blocker, [field]: text } : rest);
  };
  return (
    <fieldset className={styles.list}>
      <legend>Blocker {number}</legend>
      <Select
        className={styles.field}
        label="Kind"
        options={blockerKinds.map(kind => ({
          value: kind,
          label: capitalise(valueInWords(kind)),
        }))}
        value={blocker.kind ?? null}
        onChange={kind => set('kind', String(kind))}
      />
      <TextAreaField
        className={styles.long}
        label="What is in the way"
        rows={2}
        maxLength={1_000}
        value={blocker.description ?? ''}
        onChange={text => set('description', text)}
      />
      <DayField
        label="Since when"
        value={blocker.since}
        onChange={day => set('since', day)}
      />
      <TextField
        className={styles.field}
        label="Who is to clear it"
        description="A reference such as user:dev-sanghrajkar or group:eastvale."
        maxLength={255}
        value={blocker.owner ?? ''}
        onChange={text => set('owner', text)}
      />
      <Button variant="secondary" size="small" onPress={onRemove}>
        Remove blocker {number}
      </Button>
    </fieldset>
  );
}

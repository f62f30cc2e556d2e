import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Button, SearchField, Select } from '@backstage/ui';
import type { DispensationsResponse } from '@policing/plugin-blueprint-common';
import { RiCloseLine } from '@remixicon/react';
import { useEffect, useRef, useState } from 'react';
import type { AddressChange } from '../../../address';
import type { DispensationsQuery } from '../../../api';
import { formatCount } from '../../../words';
import styles from './register.module.css';

/** Properties of {@link DispensationFilterBar}. */
export interface DispensationFilterBarProps {
  query: DispensationsQuery;
  facets: DispensationsResponse['facets'];
  /** @param inPlace - adds no step to the browser's history */
  onChange: (change: AddressChange, inPlace?: boolean) => void;
}

const titles = { force: 'Force', principle: 'Principle' } as const;

/** Milliseconds without a letter after which the words are looked for. */
const TYPING_PAUSE = 250;

/** Narrows the register of dispensations by words, force, principle and system. */
export function DispensationFilterBar(props: DispensationFilterBarProps) {
  const { query, facets, onChange } = props;
  return (
    <div className={styles.bar} role="search">
      <WordsField words={query.q ?? ''} onChange={onChange} />
      {(['force', 'principle'] as const).map(name => (
        <Select
          key={name}
          className={styles.choice}
          label={titles[name]}
          size="small"
          selectionMode="multiple"
          placeholder="Any"
          options={facets[name].map(({ value, title, count }) => ({
            value,
            label: `${title} (${formatCount(count)})`,
          }))}
          value={query[name] ?? []}
          onChange={values =>
            onChange({ [name]: (values as (string | number)[]).map(String) })
          }
        />
      ))}
      {query.system && (
        <SystemPart
          system={query.system}
          onRemove={() => onChange({ system: undefined })}
        />
      )}
    </div>
  );
}

function SystemPart(props: { system: string; onRemove: () => void }) {
  const { primaryTitle } = useEntityPresentation(props.system);
  return (
    <Button
      size="small"
      variant="secondary"
      iconEnd={<RiCloseLine />}
      aria-label={`Remove: about ${primaryTitle}`}
      onPress={props.onRemove}
    >
      About {primaryTitle}
    </Button>
  );
}

function WordsField({
  words,
  onChange,
}: {
  words: string;
  onChange: DispensationFilterBarProps['onChange'];
}) {
  const [typed, setTyped] = useState(words);
  const sent = useRef(words);
  const tell = useRef(onChange);
  tell.current = onChange;

  // The address may change by itself, as by going back.
  if (words !== sent.current) {
    sent.current = words;
    setTyped(words);
  }

  useEffect(() => {
    const timer = setTimeout(() => {
      if (typed !== sent.current) {
        sent.current = typed;
        tell.current({ q: typed }, true);
      }
    }, TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <SearchField
      className={styles.words}
      label="Find a dispensation"
      placeholder="Principle, system, reason"
      value={typed}
      onChange={setTyped}
    />
  );
}

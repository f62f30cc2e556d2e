import { useApi } from '@backstage/frontend-plugin-api';
import { SearchField, Select } from '@backstage/ui';
import type { PrincipleSummary } from '@policing/plugin-blueprint-common';
import { useMay } from '../../access';
import { blueprintApiRef, useLiveData } from '../../api';
import { Answer, PageFrame, Panel, Withheld } from '../../components';
import { capitalise, closedValue, plural } from '../../words';
import { useScope } from '../scope';
import styles from './PrinciplesPage.module.css';
import { PrinciplesTable } from './PrinciplesTable';

const ANY = 'any';

/** Sub-page: the principles, and how far each is kept. */
export function PrinciplesPage() {
  const api = useApi(blueprintApiRef);
  const scope = useScope();
  const { address, registry, leastCoverage } = scope;
  const mayReadConformance = useMay('conformance.read');
  const principles = useLiveData(`principles ${registry ?? ''}`, signal =>
    api.principles({ registry }, signal),
  );
  const filter = {
    words: address.get('q') ?? '',
    domain: address.get('domain'),
    basis: address.get('basis'),
  };

  return (
    <PageFrame
      title={
        mayReadConformance === false
          ? 'What does the Blueprint ask for?'
          : 'What does the Blueprint ask for, and how far is each principle kept?'
      }
      scope={scope.bar}
    >
      <Answer of={principles} what="the principles" height={480}>
        {({ registry: shown, items }) => {
          const found = items.filter(item => matches(item, filter));
          return (
            <Panel title={plural(found.length, 'principle')}>
              <div className={styles.filters}>
                <SearchField
                  className={styles.words}
                  label="Find a principle"
                  placeholder=""
                  value={filter.words}
                  onChange={words => address.change({ q: words }, true)}
                />
                <Choice
                  label="Domain"
                  values={items.map(({ domain }) => domain)}
                  selected={filter.domain}
                  onChange={domain => address.change({ domain })}
                />
                <Choice
                  label="Basis"
                  values={items.map(({ basis }) => basis)}
                  selected={filter.basis}
                  onChange={basis => address.change({ basis })}
                />
              </div>
              <PrinciplesTable
                principles={found}
                registry={shown}
                leastCoverage={leastCoverage}
                withAdherence={mayReadConformance === true}
              />
              {mayReadConformance === false && (
                <Withheld
                  parts={[
                    {
                      what: 'how far each principle is kept',
                      row: 'conformance.read',
                    },
                  ]}
                />
              )}
            </Panel>
          );
        }}
      </Answer>
    </PageFrame>
  );
}

interface ChoiceProps {
  label: string;
  values: string[];
  selected?: string;
  onChange: (value: string | undefined) => void;
}

function Choice({ label, values, selected, onChange }: ChoiceProps) {
  const options = [...new Set(values)].sort().map(value => ({
    value,
    label: capitalise(closedValue(value)),
  }));
  return (
    <Select
      label={label}
      size="small"
      options={[{ value: ANY, label: 'Any' }, ...options]}
      value={selected ?? ANY}
      onChange={value => onChange(value === ANY ? undefined : String(value))}
    />
  );
}

function matches(
  principle: PrincipleSummary,
  filter: { words: string; domain?: string; basis?: string },
): boolean {
  const text = `${principle.title} ${principle.statement}`.toLowerCase();
  return (
    text.includes(filter.words.trim().toLowerCase()) &&
    (!filter.domain || principle.domain === filter.domain) &&
    (!filter.basis || principle.basis === filter.basis)
  );
}

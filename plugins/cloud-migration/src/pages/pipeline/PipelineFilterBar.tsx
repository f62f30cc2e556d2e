import { Select } from '@backstage/ui';
import {
  pipelineDispositions,
  type PipelineFilters,
  type PipelineResponse,
  pipelineStatuses,
} from '@policing/plugin-blueprint-common';
import {
  type AddressChange,
  capitalise,
  closedValue,
} from '@policing/plugin-blueprint-react';
import styles from './Pipeline.module.css';
import { placesInLists } from './pipelineFilters';
import { dispositionTitle, statusTitle } from './pipelineWords';

/** Value of the choice that names no force and no region. */
const EVERYBODY = 'nation';

/** Properties of {@link PipelineFilterBar}. */
export interface PipelineFilterBarProps {
  filters: PipelineFilters;
  /** What it can be narrowed to; none while it loads. */
  choices?: PipelineResponse['choices'];
  onChange: (change: AddressChange) => void;
}

/** Narrows the pipeline to a force or region, and to some of its systems. */
export function PipelineFilterBar(props: PipelineFilterBarProps) {
  const { filters, onChange } = props;
  const { force, region } = filters;
  const {
    forces = [],
    regions = [],
    waves = [],
    categories = [],
  } = props.choices ?? {};
  const lists = [
    {
      name: 'status',
      label: 'Status',
      options: pipelineStatuses.map(value => ({
        value: String(value),
        label: statusTitle(value),
      })),
    },
    {
      name: 'disposition',
      label: 'Disposition',
      options: pipelineDispositions.map(value => ({
        value: String(value),
        label: dispositionTitle(value),
      })),
    },
    {
      name: 'wave',
      label: 'Wave',
      options: [
        ...waves.map(wave => ({ value: String(wave), label: `Wave ${wave}` })),
        { value: 'not-known', label: 'In no wave' },
      ],
    },
    {
      name: 'category',
      label: 'Category',
      options: categories.map(value => ({
        value,
        label: capitalise(closedValue(value)),
      })),
    },
  ] as const;
  return (
    <div className={styles.bar} role="search">
      <Select
        className={styles.choice}
        label="Whose"
        size="small"
        search={{ placeholder: 'Find a force or region' }}
        options={[
          { value: EVERYBODY, label: 'All forces' },
          ...regions.map(({ ref, title }) => ({
            value: `region ${ref}`,
            label: `${title} (region)`,
          })),
          ...forces.map(({ ref, title }) => ({
            value: `force ${ref}`,
            label: title,
          })),
        ]}
        value={
          (force && `force ${force}`) ??
          (region && `region ${region}`) ??
          EVERYBODY
        }
        onChange={chosen => {
          const [kind, ref] = String(chosen).split(' ');
          onChange({
            force: kind === 'force' ? ref : undefined,
            region: kind === 'region' ? ref : undefined,
            ...placesInLists,
          });
        }}
      />
      {lists.map(({ name, label, options }) => (
        <Select
          key={name}
          className={styles.choice}
          label={label}
          size="small"
          selectionMode="multiple"
          placeholder="Any"
          options={withChosen(options, filters[name])}
          value={filters[name] ?? []}
          onChange={values =>
            onChange({
              [name]: (values as (string | number)[]).map(String),
              ...placesInLists,
            })
          }
        />
      ))}
    </div>
  );
}

interface Option {
  value: string;
  label: string;
}

// A chosen value stays in the list even where nothing is left of it.
function withChosen(
  options: readonly Option[],
  chosen: readonly string[] = [],
): Option[] {
  return [
    ...options,
    ...chosen
      .filter(value => !options.some(option => option.value === value))
      .map(value => ({ value, label: capitalise(closedValue(value)) })),
  ];
}

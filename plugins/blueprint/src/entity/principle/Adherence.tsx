import { Button } from '@backstage/ui';
import type {
  EntityLabel,
  PrincipleDetailResponse,
  RollUp,
} from '@policing/plugin-blueprint-common';
import {
  BLUEPRINT_TAB,
  ChoiceChips,
  CoverageBar,
  EntityLink,
  FigureWithCoverage,
  formatCount,
  Panel,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import styles from './Adherence.module.css';

/** What adherence is grouped by. */
type AdherenceGrouping = 'forces' | 'regions';

const groupings = [
  { id: 'forces', title: 'By force' },
  { id: 'regions', title: 'By region' },
] as const;

/** Properties of {@link Adherence}. */
export interface AdherenceProps {
  answer: PrincipleDetailResponse;
  leastCoverage?: number;
  grouping: AdherenceGrouping;
  onGroup: (grouping: AdherenceGrouping) => void;
  /** Key of the order, with `-` before it for the other way round. */
  sort: string;
  onSortChange: (sort: string) => void;
  /** Shows the systems of a force or a region. */
  onOpen: (place: EntityLabel) => void;
}

interface Line extends EntityLabel {
  region?: EntityLabel;
  adherence: RollUp;
}

/** How far a principle is kept, force by force or region by region, each with its coverage. */
export function Adherence(props: AdherenceProps) {
  const { answer, leastCoverage, grouping, sort, onOpen } = props;
  const { principle, forces, regions } = answer;
  const regionTitles = new Map(regions.map(({ ref, title }) => [ref, title]));
  const lines: Line[] =
    grouping === 'regions'
      ? regions
      : forces.map(({ region, ...force }) => ({
          ...force,
          ...(region && {
            region: { ref: region, title: regionTitles.get(region) ?? region },
          }),
        }));
  const columns: RegisterColumn<Line>[] = [
    {
      id: 'title',
      title: grouping === 'regions' ? 'Region' : 'Force',
      rowHeader: true,
      sortable: true,
      cell: line => (
        <>
          <EntityLink
            entity={line}
            tab={grouping === 'forces' ? BLUEPRINT_TAB : undefined}
          />
          {line.region && (
            <span className={styles.detail}>{line.region.title}</span>
          )}
        </>
      ),
    },
    {
      id: 'systems',
      title: 'Systems',
      sortable: true,
      cell: ({ adherence }) => formatCount(adherence.systems),
    },
    {
      id: 'adherence',
      title: 'Adherence',
      sortable: true,
      cell: ({ adherence }) => (
        <FigureWithCoverage figures={adherence} leastCoverage={leastCoverage} />
      ),
    },
    {
      id: 'coverage',
      title: 'Passes, fails, not known',
      sortable: true,
      cell: ({ adherence }) => <CoverageBar tally={adherence} />,
    },
    {
      id: 'open',
      title: 'Who breaks it',
      cell: line => (
        <Button
          size="small"
          variant="secondary"
          aria-label={`Which systems of ${line.title} break it`}
          onPress={() => onOpen(line)}
        >
          Which systems
        </Button>
      ),
    },
  ];
  return (
    <Panel
      title="How far is it kept?"
      level={4}
      actions={
        <ChoiceChips
          label="Grouping"
          choices={groupings}
          selected={grouping}
          onSelect={props.onGroup}
        />
      }
    >
      {principle.adherence && (
        <>
          <p>
            All forces:{' '}
            <FigureWithCoverage
              figures={principle.adherence}
              leastCoverage={leastCoverage}
              detail
            />
          </p>
          <CoverageBar tally={principle.adherence} />
        </>
      )}
      <RegisterTable
        label={`Adherence by ${grouping === 'regions' ? 'region' : 'force'}`}
        columns={columns}
        items={lines}
        idOf={({ ref }) => ref}
        sort={{
          column: sort.replace(/^-/, ''),
          direction: sort.startsWith('-') ? 'descending' : 'ascending',
        }}
        onSortChange={({ column, direction }) =>
          props.onSortChange(
            `${direction === 'descending' ? '-' : ''}${column}`,
          )
        }
        empty={`No ${
          grouping === 'regions' ? 'region' : 'force'
        } to show: no check decides it.`}
      />
    </Panel>
  );
}

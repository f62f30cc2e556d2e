import type {
  PrincipleDetailResponse,
  RollUp,
} from '@policing/plugin-blueprint-common';
import {
  CoverageBar,
  EntityLink,
  FigureWithCoverage,
  Panel,
  type RegisterColumn,
  RegisterTable,
} from '../../components';
import { BLUEPRINT_TAB } from '../../routes';
import { formatCount } from '../../words';

/** Properties of {@link Adherence}. */
export interface AdherenceProps {
  /** Adherence of the whole register; none where it is not open to the reader. */
  nation?: RollUp;
  forces: PrincipleDetailResponse['forces'];
  leastCoverage?: number;
}

/** How far a principle is kept, force by force, each with its coverage. */
export function Adherence({ nation, forces, leastCoverage }: AdherenceProps) {
  const columns: RegisterColumn<PrincipleDetailResponse['forces'][number]>[] = [
    {
      id: 'force',
      title: 'Force',
      rowHeader: true,
      cell: force => <EntityLink entity={force} tab={BLUEPRINT_TAB} />,
    },
    {
      id: 'systems',
      title: 'Systems',
      cell: ({ adherence }) => formatCount(adherence.systems),
    },
    {
      id: 'adherence',
      title: 'Adherence',
      cell: ({ adherence }) => (
        <FigureWithCoverage figures={adherence} leastCoverage={leastCoverage} />
      ),
    },
    {
      id: 'bar',
      title: 'Passes, fails, not known',
      cell: ({ adherence }) => <CoverageBar tally={adherence} />,
    },
  ];
  return (
    <Panel title="How far is it kept?" level={4}>
      {nation && (
        <>
          <p>
            All forces:{' '}
            <FigureWithCoverage
              figures={nation}
              leastCoverage={leastCoverage}
              detail
            />
          </p>
          <CoverageBar tally={nation} />
        </>
      )}
      <RegisterTable
        label="Adherence by force"
        columns={columns}
        items={forces}
        idOf={({ ref }) => ref}
        empty="No force to show: no check decides it."
      />
    </Panel>
  );
}

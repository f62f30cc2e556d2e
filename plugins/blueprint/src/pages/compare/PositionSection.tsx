import type {
  ComparisonResponse,
  ComparisonSide,
} from '@policing/plugin-blueprint-common';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { ReactNode } from 'react';
import {
  addressOf,
  capabilitiesRouteRef,
  FigureWithCoverage,
  formatCount,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import {
  cloudCountsInWords,
  livesInWords,
} from '../capabilities/capabilityWords';
import { maturitiesInWords } from './comparisonWords';

interface Measure {
  id: string;
  title: string;
  cell: (side: ComparisonSide) => ReactNode;
}

/** Properties of {@link PositionSection}. */
export interface PositionSectionProps {
  comparison: ComparisonResponse;
  /** Whether the reader may see conformance. */
  withConformance: boolean;
}

/** Where each side stands, measure by measure. */
export function PositionSection(props: PositionSectionProps) {
  const { sides, leastCoverage, registry } = props.comparison;
  const mapPath = useRouteRef(capabilitiesRouteRef)?.() ?? '';
  const measures: Measure[] = [
    ...(sides.some(({ scope }) => scope.kind !== 'force')
      ? [
          {
            id: 'forces',
            title: 'Forces',
            cell: ({ forces }: ComparisonSide) => formatCount(forces),
          },
        ]
      : []),
    {
      id: 'systems',
      title: 'Systems',
      cell: ({ systems }) => livesInWords(systems),
    },
    ...(props.withConformance
      ? [
          {
            id: 'conformance',
            title: 'Conformance',
            cell: ({ conformance }: ComparisonSide) =>
              conformance ? (
                <FigureWithCoverage
                  figures={conformance}
                  leastCoverage={leastCoverage}
                  detail
                />
              ) : (
                'not scored'
              ),
          },
        ]
      : []),
    {
      id: 'cloud',
      title: 'In cloud',
      cell: ({ cloud }) => cloudCountsInWords(cloud),
    },
    {
      id: 'maturity',
      title: 'Maturity, as assessed by the forces',
      cell: ({ maturity }) => maturitiesInWords(maturity),
    },
    {
      id: 'map',
      title: 'Capability map',
      cell: ({ scope }) => (
        <Link
          href={addressOf(mapPath, {
            registry: registry.name,
            ...(scope.kind !== 'nation' && { [scope.kind]: scope.ref }),
          })}
        >
          Capabilities of {scope.title}
        </Link>
      ),
    },
  ];
  const columns: RegisterColumn<Measure>[] = [
    {
      id: 'measure',
      title: 'Measure',
      rowHeader: true,
      cell: ({ title }) => title,
    },
    ...sides.map((side, place) => ({
      id: `side ${place}`,
      title: side.scope.title,
      cell: ({ cell }: Measure) => cell(side),
    })),
  ];
  return (
    <RegisterTable
      label="Position side by side"
      columns={columns}
      items={measures}
      idOf={({ id }) => id}
      empty="Nothing to compare."
    />
  );
}

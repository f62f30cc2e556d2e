import type {
  BoardPaperResponse,
  Position,
} from '@policing/plugin-blueprint-common';
import {
  FigureWithCoverage,
  formatCount,
  Panel,
  PositionStrip,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';
import styles from './BoardPaper.module.css';

function columnsOf(leastCoverage: number): RegisterColumn<Position>[] {
  return [
    {
      id: 'scope',
      title: 'Scope',
      rowHeader: true,
      cell: ({ scope }) => scope.title,
    },
    {
      id: 'conformance',
      title: 'Conformance',
      cell: ({ conformance }) =>
        conformance ? (
          <FigureWithCoverage
            figures={conformance}
            leastCoverage={leastCoverage}
          />
        ) : (
          'withheld'
        ),
    },
    {
      id: 'in-cloud',
      title: 'In cloud',
      cell: ({ cloud }) => formatCount(cloud.inCloud),
    },
    {
      id: 'not-in-cloud',
      title: 'Not in cloud',
      cell: ({ cloud }) => formatCount(cloud.notInCloud),
    },
    {
      id: 'not-known',
      title: 'Cloud not known',
      cell: ({ cloud }) => formatCount(cloud.notKnown),
    },
  ];
}

/** Where the force or the nation stands, and what it stands beside. */
export function PositionPart({ paper }: { paper: BoardPaperResponse }) {
  const { position, beside, leastCoverage, cloudTarget, force } = paper;
  return (
    <Panel title={`Position of ${paper.scope.title}`} level={2}>
      <PositionStrip
        position={position}
        of={force === undefined ? 'nation' : 'force'}
        leastCoverage={leastCoverage}
        cloudTarget={cloudTarget}
      />
      <div className={styles.beside}>
        <RegisterTable
          label="Position beside others"
          columns={columnsOf(leastCoverage)}
          items={[position, ...beside]}
          idOf={({ scope }) => scope.ref}
          empty="There is nothing to stand beside."
        />
      </div>
    </Panel>
  );
}

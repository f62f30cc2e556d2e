import type {
  BoardDecision,
  BoardPaperResponse,
} from '@policing/plugin-blueprint-common';
import {
  Panel,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';

const columns: RegisterColumn<BoardDecision>[] = [
  {
    id: 'decision',
    title: 'Decision',
    rowHeader: true,
    cell: ({ sentence }) => sentence,
  },
  { id: 'why', title: 'Why', cell: ({ reason }) => reason },
  { id: 'rule', title: 'Rule', cell: ({ rule }) => rule },
];

/** What the board is asked to decide, and by which rule. */
export function DecisionsPart({ paper }: { paper: BoardPaperResponse }) {
  return (
    <Panel title="Suggested decisions" level={2}>
      <RegisterTable
        label="Suggested decisions"
        columns={columns}
        items={paper.decisions}
        idOf={({ kind, sentence }) => `${kind} ${sentence}`}
        empty="No rule of the Blueprint suggests a decision. The rules are in the scorecard, under boardPaper."
      />
    </Panel>
  );
}

import { formatDay, type Position } from '@policing/plugin-blueprint-common';
import type { BoardPaperResponse } from '@policing/plugin-blueprint-common';
import {
  type ExportColumn,
  type ExportRow,
  type ExportTable,
  type ExportValue,
  WITHHELD,
} from '../exports';

const titles = (list: readonly { title: string }[]) =>
  list.map(({ title }) => title).join('; ');

function positionRow({
  scope,
  conformance,
  cloud,
  legacy,
  risk,
}: Position): ExportRow {
  const figure = (
    value: (tally: NonNullable<typeof conformance>) => ExportValue,
  ) => (conformance ? value(conformance) : WITHHELD);
  const count = (part: object | undefined, value: number | undefined) =>
    part && value !== undefined ? value : WITHHELD;
  return {
    scope: scope.title,
    systems: cloud.inCloud + cloud.notInCloud + cloud.notKnown,
    conformance: figure(tally => tally.conformance),
    coverage: figure(tally => tally.coverage),
    assured: figure(tally => tally.assuredConformance),
    aligned: figure(({ levels }) => levels.aligned),
    partly: figure(({ levels }) => levels['partly-aligned']),
    diverging: figure(({ levels }) => levels.diverging),
    unassessed: figure(({ levels }) => levels.unassessed),
    inCloud: cloud.inCloud,
    notInCloud: cloud.notInCloud,
    cloudNotKnown: cloud.notKnown,
    red: count(legacy, legacy?.red),
    mayBeRed: count(legacy, legacy?.mayBeRed),
    notAssessed: count(legacy, legacy?.notAssessed),
    beyondAppetite: count(risk, risk?.beyondAppetite),
    reviewOverdue: count(risk, risk?.reviewOverdue),
  };
}

const number = (key: string, title: string): ExportColumn => ({
  key,
  title,
  kind: 'number',
});

const positionColumns: readonly ExportColumn[] = [
  { key: 'scope', title: 'Scope' },
  number('systems', 'Systems'),
  {
    key: 'conformance',
    title: 'Conformance (of what is known)',
    kind: 'share',
  },
  { key: 'coverage', title: 'Coverage (how much is known)', kind: 'share' },
  { key: 'assured', title: 'Assured conformance', kind: 'share' },
  number('aligned', 'Aligned'),
  number('partly', 'Partly aligned'),
  number('diverging', 'Diverging'),
  number('unassessed', 'Not assessed'),
  number('inCloud', 'In cloud'),
  number('notInCloud', 'Not in cloud'),
  number('cloudNotKnown', 'Cloud: not known'),
  number('red', 'Legacy red'),
  number('mayBeRed', 'Legacy: may be red'),
  number('notAssessed', 'Legacy: not assessed'),
  number('beyondAppetite', 'Risks beyond appetite'),
  number('reviewOverdue', 'Risk reviews overdue'),
];

/** The tables of a paper, each a sheet: the parts that its reader may see. */
export function boardPaperTables(
  paper: BoardPaperResponse,
): [ExportTable, ...ExportTable[]] {
  const { position, beside, changes, worstChecks, dispensations } = paper;
  return [
    {
      name: 'Position',
      title: 'Position with coverage, and what it stands beside',
      columns: positionColumns,
      rows: [position, ...beside].map(positionRow),
    },
    {
      name: 'Suggested decisions',
      title: 'What the board is asked to decide, and why',
      columns: [
        { key: 'sentence', title: 'Decision', width: 50 },
        { key: 'reason', title: 'Why', width: 60 },
        { key: 'rule', title: 'Rule', width: 50 },
      ],
      rows: paper.decisions.map(({ sentence, reason, rule }) => ({
        sentence,
        reason,
        rule,
      })),
    },
    ...(changes
      ? [
          {
            name: 'Changes',
            title: `What changed since ${formatDay(paper.since)}`,
            columns: [
              { key: 'on', title: 'On', kind: 'date' as const },
              { key: 'system', title: 'System', width: 36 },
              { key: 'summary', title: 'What changed', width: 90 },
            ],
            rows: changes.items.map(({ at, system, summary }) => ({
              on: at.slice(0, 10),
              system: system.title,
              summary,
            })),
          },
        ]
      : []),
    ...(worstChecks
      ? [
          {
            name: 'Worst checks',
            title: 'Checks that cost most weight, worst first',
            columns: [
              { key: 'title', title: 'Check', width: 50 },
              number('failing', 'Systems failing'),
              number('passing', 'Passing'),
              number('notKnown', 'Not known'),
              number('weight', 'Weight'),
              { key: 'severity', title: 'Severity', width: 12 },
              { key: 'remediation', title: 'What to do', width: 60 },
              { key: 'systems', title: 'Such as', width: 50 },
            ],
            rows: worstChecks.map(({ id: _id, systems, ...check }) => ({
              ...check,
              systems: titles(systems),
            })),
          },
        ]
      : []),
    ...(dispensations
      ? [
          {
            name: 'Dispensations',
            title: 'Dispensations that hold, and those that ended',
            columns: [
              { key: 'state', title: 'State', width: 12 },
              { key: 'ends', title: 'Last day', kind: 'date' as const },
              number('daysLeft', 'Days left'),
              { key: 'principle', title: 'Principle', width: 40 },
              { key: 'systems', title: 'Systems', width: 40 },
              { key: 'reason', title: 'Reason', width: 60 },
            ],
            rows: dispensations.map(each => ({
              state: each.expiring ? 'live, expiring' : each.state,
              ends: each.expiresOn,
              daysLeft: each.daysLeft,
              principle: each.principle.title,
              systems: titles(each.systems),
              reason: each.reason,
            })),
          },
        ]
      : []),
  ];
}

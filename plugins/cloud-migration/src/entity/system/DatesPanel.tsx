import {
  coverTitles,
  dateSourceTitles,
  type HorizonDate,
  horizonKindTitles,
  isVendorDate,
} from '@policing/plugin-blueprint-common';
import {
  formatDate,
  Panel,
  type RegisterColumn,
  RegisterTable,
} from '@policing/plugin-blueprint-react';

/** Properties of {@link DatesPanel}. */
export interface DatesPanelProps {
  dates: HorizonDate[];
}

const columns: RegisterColumn<HorizonDate>[] = [
  {
    id: 'date',
    title: 'Date',
    rowHeader: true,
    cell: ({ date, passed }) =>
      `${formatDate(date)}${passed ? ', passed' : ''}`,
  },
  {
    id: 'kind',
    title: 'What',
    cell: ({ kind, source }) =>
      `${horizonKindTitles[kind]}${source ? `, ${dateSourceTitles[source]}` : ''}`,
  },
  {
    id: 'whose',
    title: 'Whose date',
    cell: ({ kind }) => (isVendorDate(kind) ? 'Set by others' : 'Our plan'),
  },
  { id: 'cover', title: 'Our plan beside it', cell: coverInWords },
];

/** What ends and what is planned, those set by others apart from our own. */
export function DatesPanel({ dates }: DatesPanelProps) {
  return (
    <Panel title="What ends, and does the plan come in time?" level={4}>
      <RegisterTable
        label="Dates of the next years, and those that have passed"
        columns={columns}
        items={dates}
        idOf={({ kind, date, source }) => `${kind} ${date} ${source ?? ''}`}
        empty="No date is recorded, so what ends is not known. Add the dates of support and contract to see them here."
      />
    </Panel>
  );
}

function coverInWords({ cover }: HorizonDate): string {
  if (!cover) {
    return 'It is the plan';
  }
  const { state, plan } = cover;
  return plan
    ? `${coverTitles[state]}: ${horizonKindTitles[plan.kind].toLocaleLowerCase(
        'en-GB',
      )} ${formatDate(plan.date)}${plan.late ? ', passed' : ''}`
    : coverTitles[state];
}

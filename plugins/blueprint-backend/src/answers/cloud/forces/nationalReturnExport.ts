import {
  coverTitles,
  fundingTitles,
  horizonKindTitles,
  type NationalReturnQuery,
  type ReturnCapability,
  type ReturnItem,
} from '@policing/plugin-blueprint-common';
import {
  aboutExport,
  type ExportAbout,
  type ExportColumn,
  type ExportRow,
  type ExportTable,
  WITHHELD,
} from '../../../exports';
import type { Reading } from '../../Reading';
import { returnItem, returnScope } from './getNationalReturn';

/** Which table of the return a CSV file holds. */
export type ReturnPart = 'systems' | 'capabilities';

const systemColumns: readonly ExportColumn[] = [
  { key: 'obsoleteOn', title: 'Becomes obsolete on', kind: 'date' },
  { key: 'because', title: 'Because of', width: 26 },
  { key: 'state', title: 'State', width: 14 },
  { key: 'system', title: 'System', width: 36 },
  { key: 'ref', title: 'Reference', width: 40 },
  { key: 'forces', title: 'Forces', width: 32 },
  { key: 'capabilities', title: 'Capabilities', width: 36 },
  { key: 'product', title: 'Product', width: 28 },
  { key: 'supplier', title: 'Supplier', width: 24 },
  { key: 'disposition', title: 'Disposition', width: 14 },
  { key: 'cover', title: 'Our plan', width: 24 },
  { key: 'planOn', title: 'Date of our plan', kind: 'date' },
  { key: 'need', title: 'Need', width: 48 },
  { key: 'funding', title: 'Funding state', width: 18 },
  { key: 'amount', title: 'Amount (GBP)', kind: 'number' },
];

function systemRow(item: ReturnItem): ExportRow {
  const { funding, withheld } = item;
  const readable = <T>(value: T) => (withheld ? WITHHELD : value);
  return {
    obsoleteOn: item.obsoleteOn,
    because: horizonKindTitles[item.because],
    state: item.passed ? 'lost already' : 'ahead',
    system: item.system.title,
    ref: item.system.ref,
    forces: item.forces.map(({ title }) => title).join('; '),
    capabilities: item.capabilities.map(({ title }) => title).join('; '),
    product: item.product?.title,
    supplier: item.supplier,
    disposition: item.disposition,
    cover: coverTitles[item.cover],
    planOn: item.planOn ?? '',
    need: readable(funding?.need),
    funding: readable(funding && fundingTitles[funding.state]),
    amount: readable(funding?.amount),
  };
}

function capabilityColumns(years: number): ExportColumn[] {
  return [
    { key: 'capability', title: 'Capability', width: 36 },
    { key: 'systems', title: 'Systems that become obsolete', kind: 'number' },
    { key: 'forces', title: 'Forces', kind: 'number' },
    { key: 'passed', title: 'Lost already', kind: 'number' },
    ...Array.from({ length: years }, (_, year) => ({
      key: `year${year}`,
      title: `In year ${year + 1}`,
      kind: 'number' as const,
    })),
    { key: 'covered', title: 'Covered by a plan', kind: 'number' },
    { key: 'funded', title: 'Funded', kind: 'number' },
    { key: 'notFunded', title: 'Not funded in full', kind: 'number' },
    { key: 'amount', title: 'Not funded, amount (GBP)', kind: 'number' },
  ];
}

function capabilityRow({
  capability,
  years,
  funding,
  amount,
  ...numbers
}: ReturnCapability): ExportRow {
  return {
    capability: capability?.title ?? 'No capability recorded',
    ...numbers,
    ...Object.fromEntries(years.map((count, year) => [`year${year}`, count])),
    funded: funding?.funded ?? WITHHELD,
    notFunded: funding?.notFunded ?? WITHHELD,
    amount: amount ?? WITHHELD,
  };
}

/**
 * The return as a file: both tables in a workbook, the one that is asked for as
 * CSV.
 *
 * @throws NotAllowedError where the caller may take nothing away
 */
export async function nationalReturnExport(
  reading: Reading,
  { part = 'systems', ...query }: NationalReturnQuery & { part?: ReturnPart },
): Promise<{ tables: [ExportTable, ExportTable]; about: ExportAbout }> {
  reading.access.requireExports();
  const { registry, label, plans, found, readable } = await returnScope(
    reading,
    query,
  );
  const { directory } = reading.register;
  const about = await aboutExport(reading, {
    title: 'National return',
    scope: label.title,
    registry,
    classification: 'OFFICIAL-SENSITIVE',
    notes: [
      `What loses support, licence, hardware support or contract until ${plans.horizon.until}, or has lost it and is still in use, with need and funding state, as input to the National Prioritisation Model.`,
      'The model asks when capabilities need updating or become obsolete; the columns are ours, since its form is not public.',
      'Need, funding and amounts are there for the forces whose assessments you may read.',
    ],
  });
  function* systemRows() {
    for (const item of found.items) {
      yield systemRow(returnItem(item, readable, directory));
    }
  }
  const systems: ExportTable = {
    name: 'Systems',
    title: 'What becomes obsolete when, by system',
    columns: systemColumns,
    rows: systemRows(),
  };
  const capabilities: ExportTable = {
    name: 'Capabilities',
    title: 'What becomes obsolete when, by capability',
    columns: capabilityColumns(plans.horizon.definitions.horizon.years),
    rows: found
      .capabilities(readable, reading.access, directory)
      .map(capabilityRow),
  };
  return {
    about,
    tables:
      part === 'systems' ? [systems, capabilities] : [capabilities, systems],
  };
}

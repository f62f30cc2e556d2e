import {
  coverTitles,
  dateSourceTitles,
  fundingTitles,
  horizonKindTitles,
  type HorizonFilters,
  type HorizonItem,
  isVendorDate,
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
import { horizonItem, matchingHorizon } from './getHorizon';

const columns: readonly ExportColumn[] = [
  { key: 'date', title: 'Date', kind: 'date' },
  { key: 'kind', title: 'What', width: 30 },
  { key: 'whose', title: 'Whose date', width: 12 },
  { key: 'state', title: 'State', width: 26 },
  { key: 'system', title: 'System', width: 36 },
  { key: 'ref', title: 'Reference', width: 40 },
  { key: 'forces', title: 'Forces', width: 32 },
  { key: 'supplier', title: 'Supplier', width: 24 },
  { key: 'product', title: 'Product', width: 28 },
  { key: 'cover', title: 'Our plan', width: 24 },
  { key: 'planKind', title: 'Date of our plan: what', width: 30 },
  { key: 'planDate', title: 'Date of our plan', kind: 'date' },
  { key: 'criticality', title: 'Criticality', width: 18 },
  { key: 'funding', title: 'Funding', width: 18 },
  { key: 'need', title: 'What is needed', width: 48 },
  { key: 'amount', title: 'Amount (GBP)', kind: 'number' },
  { key: 'reference', title: 'Reference of the bid', width: 20 },
  { key: 'decidedOn', title: 'Funding decided', kind: 'date' },
  { key: 'source', title: 'Where the date comes from', width: 40 },
];

function stateOf({ kind, passed }: HorizonItem): string {
  if (!passed) {
    return 'ahead';
  }
  return isVendorDate(kind) ? 'passed, still in use' : 'passed, not done';
}

function rowOf(item: HorizonItem): ExportRow {
  const { kind, cover, funding, withheld, source } = item;
  const known = <T>(value: T) => (withheld ? WITHHELD : value);
  return {
    date: item.date,
    kind: horizonKindTitles[kind],
    whose: isVendorDate(kind) ? 'vendor' : 'our plan',
    state: stateOf(item),
    system: item.system.title,
    ref: item.system.ref,
    forces: item.forces.map(({ title }) => title).join('; '),
    supplier: item.supplier,
    product: item.product?.title,
    cover: cover ? coverTitles[cover.state] : '',
    planKind: cover?.plan ? horizonKindTitles[cover.plan.kind] : '',
    planDate: cover?.plan ? cover.plan.date : '',
    criticality: known(item.criticality?.replaceAll('-', ' ')),
    funding: known(funding && fundingTitles[funding.state]),
    need: known(funding?.need),
    amount: known(funding?.amount),
    reference: known(funding?.reference),
    decidedOn: known(funding?.decidedOn),
    source: source ? dateSourceTitles[source] : 'declared',
  };
}

/**
 * Every date that matches, as `GET /cloud/horizon` lists them page by page.
 *
 * @throws NotAllowedError where the caller may take nothing away
 */
export async function horizonExport(
  reading: Reading,
  filters: HorizonFilters,
): Promise<{ tables: [ExportTable]; about: ExportAbout }> {
  reading.access.requireExports();
  const { scope, places } = await matchingHorizon(reading, filters);
  const { directory } = reading.register;
  const about = await aboutExport(reading, {
    title: 'Cloud horizon',
    scope: scope.label.title,
    registry: scope.registry,
    classification: 'OFFICIAL-SENSITIVE',
    notes: [
      ...(filters.only === 'unfunded'
        ? [
            'Only support, licences and contracts that are lost soon, or are lost already, and are not paid for in full.',
          ]
        : []),
      'Our plan covers a date of a vendor where it is done on that day at the latest and is not late itself.',
      'Funding, criticality and recovery tests are there for the forces whose assessments you may read; a filter by funding finds those alone.',
    ],
  });
  function* rows() {
    for (const place of places) {
      const entry = scope.index.entries[place];
      yield rowOf(horizonItem(entry, scope.readable, directory));
    }
  }
  return {
    about,
    tables: [
      {
        name: 'Horizon',
        title: 'What ends and what is planned until the end of the horizon',
        columns,
        rows: rows(),
      },
    ],
  };
}

import type {
  Concentration,
  ConcentrationGroup,
  ConcentrationQuery,
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
import { getConcentration } from './getConcentration';

/** More groups than any register has. */
const EVERY_GROUP = 100_000;

const columns: readonly ExportColumn[] = [
  { key: 'sort', title: 'Depends on', width: 20 },
  { key: 'name', title: 'Name', width: 40 },
  { key: 'region', title: 'Region', width: 20 },
  { key: 'systems', title: 'Systems', kind: 'number' },
  { key: 'share', title: 'Share of all systems', kind: 'share' },
  { key: 'forces', title: 'Forces', kind: 'number' },
  { key: 'critical', title: 'Critical systems', kind: 'number' },
  {
    key: 'readable',
    title: 'Systems whose criticality you may read',
    kind: 'number',
  },
  {
    key: 'losing',
    title: 'Systems that lose support, licence or contract',
    kind: 'number',
  },
];

/**
 * What systems hang on, whole, as `GET /cloud/concentration` tells the first of.
 *
 * @throws NotAllowedError where the caller may take nothing away
 */
export async function concentrationExport(
  reading: Reading,
  query: ConcentrationQuery,
): Promise<{ tables: [ExportTable]; about: ExportAbout }> {
  reading.access.requireExports();
  const found = await getConcentration(reading, {
    ...query,
    limit: EVERY_GROUP,
  });
  const about = await aboutExport(reading, {
    title: 'Cloud concentration',
    scope: found.scope.title,
    registry: found.registry,
    classification: 'OFFICIAL-SENSITIVE',
    notes: [
      `Critical are the tiers ${found.criticalTiers.map(tier => tier.replaceAll('-', ' ')).join(' and ')}, counted over the systems whose criticality you may read.`,
    ],
  });
  const rowOf = (
    sort: string,
    { name, region, readable, critical, ...numbers }: ConcentrationGroup,
  ): ExportRow => ({
    sort,
    name,
    region: region ?? '',
    ...numbers,
    share: found.systems > 0 ? numbers.systems / found.systems : undefined,
    readable,
    critical: readable > 0 ? critical : WITHHELD,
  });
  const rowsOf = (sort: string, { groups }: Concentration) =>
    groups.map(group => rowOf(sort, group));
  return {
    about,
    tables: [
      {
        name: 'Concentration',
        title: 'How many systems hang on one supplier, place or landing zone',
        columns,
        rows: [
          ...rowsOf('Supplier', found.suppliers),
          ...rowsOf('Place', found.places),
          ...rowsOf('Landing zone', found.landingZones),
        ],
      },
    ],
  };
}

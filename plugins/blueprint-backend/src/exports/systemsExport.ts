import {
  HIGHEST_MARKING,
  type SystemFilters,
  type SystemSummary,
} from '@policing/plugin-blueprint-common';
import { positionOf } from '../answers/position';
import { nationRow, type Reading } from '../answers/Reading';
import { sortOf, systemsFilterOf } from '../answers/systemsFilter';
import { visibleSystem } from '../answers/visibleSystem';
import type { SystemsQuery } from '../store/queries';
import type { ListedSystem } from '../store/ResultsStore';
import { aboutExport, type ExportAbout } from './ExportAbout';
import {
  type ExportColumn,
  type ExportRow,
  type ExportTable,
  WITHHELD,
} from './ExportTable';

/** Systems that are read from the store at once. */
const AT_ONCE = 500;

const columns: readonly ExportColumn[] = [
  { key: 'title', title: 'System', width: 36 },
  { key: 'ref', title: 'Reference', width: 40 },
  { key: 'force', title: 'Force', width: 24 },
  { key: 'owner', title: 'Owner', width: 24 },
  { key: 'product', title: 'Product', width: 24 },
  { key: 'category', title: 'Category', width: 20 },
  { key: 'capabilities', title: 'Capabilities', width: 40 },
  { key: 'lifecycle', title: 'Lifecycle', width: 14 },
  { key: 'criticality', title: 'Criticality', width: 18 },
  { key: 'level', title: 'Level', width: 16 },
  {
    key: 'conformance',
    title: 'Conformance (of what is known)',
    kind: 'share',
  },
  { key: 'coverage', title: 'Coverage (how much is known)', kind: 'share' },
  { key: 'assured', title: 'Assured conformance', kind: 'share' },
  { key: 'failing', title: 'Checks failing', kind: 'number' },
  { key: 'notKnown', title: 'Checks not known', kind: 'number' },
  { key: 'inCloud', title: 'In cloud', width: 12 },
  { key: 'hosting', title: 'Hosting', width: 20 },
  { key: 'cloudStatus', title: 'Cloud status', width: 16 },
  { key: 'disposition', title: 'Disposition', width: 14 },
  { key: 'plannedFinish', title: 'Planned finish', kind: 'date' },
  { key: 'late', title: 'Late', width: 8 },
  {
    key: 'legacyLowest',
    title: 'Legacy score, lowest (of 30)',
    kind: 'number',
  },
  {
    key: 'legacyHighest',
    title: 'Legacy score, highest (of 30)',
    kind: 'number',
  },
  { key: 'red', title: 'Legacy red', width: 14 },
  { key: 'highestBand', title: 'Highest risk band', width: 16 },
  { key: 'beyondAppetite', title: 'Risks beyond appetite', kind: 'number' },
  { key: 'reviewOverdue', title: 'Risk reviews overdue', kind: 'number' },
];

/** A value of a closed list in words: `partly-aligned` is "partly aligned". */
function words(value: string | undefined): string | undefined {
  return value?.replaceAll('-', ' ');
}

function conformanceOf({ conformance }: SystemSummary): ExportRow {
  if (!conformance) {
    return {
      level: WITHHELD,
      conformance: WITHHELD,
      coverage: WITHHELD,
      assured: WITHHELD,
      failing: WITHHELD,
      notKnown: WITHHELD,
    };
  }
  const { level, assuredConformance, ...figures } = conformance;
  return {
    ...figures,
    level: level === 'unassessed' ? 'not assessed' : words(level),
    conformance: figures.conformance,
    assured: assuredConformance,
  };
}

function legacyOf({ legacy }: SystemSummary): ExportRow {
  return legacy
    ? {
        legacyLowest: legacy.lowest,
        legacyHighest: legacy.highest,
        red: words(legacy.red),
      }
    : { legacyLowest: WITHHELD, legacyHighest: WITHHELD, red: WITHHELD };
}

function riskOf({ risk }: SystemSummary): ExportRow {
  if (!risk) {
    return {
      highestBand: WITHHELD,
      beyondAppetite: WITHHELD,
      reviewOverdue: WITHHELD,
    };
  }
  const assessed = risk.state === 'assessed';
  return {
    highestBand: assessed ? (words(risk.highestBand) ?? '') : undefined,
    beyondAppetite: assessed ? risk.counts.beyondAppetite : undefined,
    reviewOverdue: assessed ? risk.counts.reviewOverdue : undefined,
  };
}

function rowOf(listed: ListedSystem, { access }: Reading): ExportRow {
  const system = visibleSystem(listed, access);
  const { cloud } = system;
  return {
    title: system.title,
    ref: system.ref,
    force: system.force?.title,
    owner: system.owner.title,
    product: system.product?.title,
    category: words(system.category),
    capabilities:
      system.capabilities.map(({ title }) => title).join('; ') || undefined,
    lifecycle: words(system.lifecycle),
    criticality: access.assessment.coversSystem(listed)
      ? words(system.criticality)
      : WITHHELD,
    ...conformanceOf(system),
    inCloud: words(cloud.inCloud),
    hosting: words(cloud.hostingClass),
    cloudStatus: words(cloud.status),
    disposition: words(cloud.disposition),
    plannedFinish: cloud.plannedFinish,
    late: cloud.late,
    ...legacyOf(system),
    ...riskOf(system),
  };
}

async function* rowsOf(
  reading: Reading,
  query: Omit<SystemsQuery, 'limit' | 'cursor'>,
): AsyncGenerator<ExportRow> {
  let cursor: string | undefined;
  do {
    const page = await reading.store.listSystems({
      ...query,
      limit: AT_ONCE,
      cursor,
    });
    for (const item of page.items) {
      yield rowOf(item, reading);
    }
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}

/** The row of figures behind the list, where it is that of a force or of all. */
async function coverageOf(
  reading: Reading,
  registry: string,
  { registry: _registry, force, ...others }: SystemFilters,
): Promise<number | undefined> {
  if (Object.values(others).some(value => value !== undefined)) {
    return undefined;
  }
  const { store, access } = reading;
  if (force !== undefined && force.length > 1) {
    return undefined;
  }
  const [row] = force
    ? await store.readRollUps(registry, 'force', { refs: force })
    : [await nationRow(store, registry)];
  return row && positionOf(row, access).conformance?.coverage;
}

/** What the list was narrowed by, as sentences. */
function filterNotes(
  { register }: Reading,
  { registry: _registry, ...filters }: SystemFilters,
): string[] {
  return Object.entries(filters).flatMap(([name, value]) => {
    const values = [value ?? []].flat().map(each => {
      return each.includes(':') ? register.directory.label(each).title : each;
    });
    return values.length > 0
      ? [`Only systems whose ${name} is: ${values.join(' or ')}.`]
      : [];
  });
}

/**
 * Every system that matches, as `GET /systems` lists them page by page.
 *
 * @throws NotAllowedError where the caller may take nothing away, or filters or
 *   sorts by what they may not see
 */
export async function systemsExport(
  reading: Reading,
  { sort = 'title', ...filters }: SystemFilters & { sort?: string },
): Promise<{ tables: [ExportTable]; about: ExportAbout }> {
  reading.access.requireExports();
  const order = sortOf(reading, sort);
  const filter = await systemsFilterOf(reading, filters);
  const about = await aboutExport(reading, {
    title: 'Systems',
    registry: filter.registry,
    coverage: await coverageOf(reading, filter.registry, filters),
    // A list of weak systems is itself sensitive (docs/roles.md).
    classification: reading.access.conformance ? HIGHEST_MARKING : 'OFFICIAL',
    notes: filterNotes(reading, filters),
  });
  return {
    about,
    tables: [
      {
        name: 'Systems',
        title: 'Systems with level, coverage, cloud position, legacy and risk',
        columns,
        rows: rowsOf(reading, { filter, ...order }),
      },
    ],
  };
}

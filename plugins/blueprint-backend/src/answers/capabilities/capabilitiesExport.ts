import type { CapabilitySummary } from '@policing/plugin-blueprint-common';
import {
  aboutExport,
  type ExportAbout,
  type ExportColumn,
  type ExportRow,
  type ExportTable,
  WITHHELD,
} from '../../exports';
import { positionOf } from '../position';
import { nationRow, type Reading } from '../Reading';
import { type CapabilitiesQuery, getCapabilities } from './getCapabilities';
import { mappedScope } from './capabilityMapOf';
import { shownSystem } from './PlacedSystem';

const mapColumns: readonly ExportColumn[] = [
  { key: 'title', title: 'Capability', width: 36 },
  { key: 'ref', title: 'Reference', width: 40 },
  { key: 'level', title: 'Level', width: 12 },
  { key: 'parent', title: 'Part of', width: 30 },
  { key: 'live', title: 'Systems in use', kind: 'number' },
  { key: 'planned', title: 'Systems planned', kind: 'number' },
  { key: 'notKnown', title: 'Systems, lifecycle not known', kind: 'number' },
  { key: 'ended', title: 'Systems switched off', kind: 'number' },
  { key: 'national', title: 'National systems in use', kind: 'number' },
  { key: 'products', title: 'Products', kind: 'number' },
  { key: 'forcesCovered', title: 'Forces with a system', kind: 'number' },
  { key: 'gaps', title: 'Forces with none known', kind: 'number' },
  { key: 'overlaps', title: 'Overlaps in one force', kind: 'number' },
  { key: 'owned', title: 'Planned beside something owned', kind: 'number' },
  { key: 'inCloud', title: 'In cloud', kind: 'number' },
  { key: 'notInCloud', title: 'Not in cloud', kind: 'number' },
  { key: 'cloudNotKnown', title: 'Cloud not known', kind: 'number' },
  {
    key: 'conformance',
    title: 'Conformance (of what is known)',
    kind: 'share',
  },
  { key: 'coverage', title: 'Coverage (how much is known)', kind: 'share' },
  { key: 'assured', title: 'Assured conformance', kind: 'share' },
];

function mapRow(
  item: CapabilitySummary,
  { access, register }: Reading,
): ExportRow {
  const { systems, cloud, conformance } = item;
  const figure = (value: number | undefined) =>
    access.conformance ? value : WITHHELD;
  return {
    title: item.title,
    ref: item.ref,
    level: item.level,
    parent: item.parent ? register.directory.label(item.parent).title : '',
    ...systems,
    national: item.national,
    products: item.products.count,
    forcesCovered: item.forcesCovered,
    gaps: item.gaps.count,
    overlaps: item.overlaps.count,
    owned: item.owned,
    inCloud: cloud.inCloud,
    notInCloud: cloud.notInCloud,
    cloudNotKnown: cloud.notKnown,
    conformance: figure(conformance?.conformance),
    coverage: figure(conformance?.coverage),
    assured: figure(conformance?.assuredConformance),
  };
}

const systemColumns: readonly ExportColumn[] = [
  { key: 'capability', title: 'Capability', width: 32 },
  { key: 'force', title: 'Force', width: 24 },
  { key: 'system', title: 'System', width: 32 },
  { key: 'ref', title: 'Reference', width: 40 },
  { key: 'product', title: 'Product', width: 24 },
  { key: 'version', title: 'Version', width: 12 },
  { key: 'lifecycle', title: 'Lifecycle', width: 14 },
  { key: 'hosting', title: 'Hosting', width: 22 },
  { key: 'contractEnds', title: 'Contract ends', kind: 'date' },
];

/** Each capability and force with its systems; a gap has a row that says so. */
function* systemRows(
  { index, scope }: Awaited<ReturnType<typeof mappedScope>>,
  shown: ReadonlySet<string>,
  { register }: Reading,
): Generator<ExportRow> {
  const { directory } = register;
  for (const node of index.tree.nodes) {
    if (node.parts.length > 0 || !shown.has(node.ref)) {
      continue;
    }
    const serving = index.serving(node.ref);
    for (const force of scope.forces) {
      const its = serving.filter(({ forces }) => forces.includes(force));
      const place = {
        capability: node.title,
        force: directory.label(force).title,
      };
      if (its.length === 0) {
        yield {
          ...place,
          system: 'none known',
          ref: '',
          product: '',
          version: '',
          lifecycle: '',
          hosting: '',
          contractEnds: '',
        };
      }
      for (const system of its) {
        const { title, ref, product, ...facts } = shownSystem(
          system,
          directory,
        );
        yield {
          ...place,
          system: title,
          ref,
          product: product?.title,
          version: facts.version,
          lifecycle: facts.lifecycle?.replaceAll('-', ' '),
          hosting: facts.hostingClass?.replaceAll('-', ' '),
          contractEnds: facts.contractEnds,
        };
      }
    }
  }
}

function filterNotes({ level, only, q }: CapabilitiesQuery): string[] {
  return [
    ...(level ? [`Only of level: ${level.join(' or ')}.`] : []),
    ...(only ? [`Only with: ${only.join(' and ')}.`] : []),
    ...(q ? [`Only with the words: ${q}.`] : []),
  ];
}

/**
 * The capability map as it is shown, and the systems behind it force by force.
 *
 * @throws NotAllowedError where the caller may take nothing away
 */
export async function capabilitiesExport(
  reading: Reading,
  query: CapabilitiesQuery,
): Promise<{ tables: [ExportTable, ...ExportTable[]]; about: ExportAbout }> {
  reading.access.requireExports();
  const { items, scope, registry } = await getCapabilities(reading, query);
  const mapped = await mappedScope(reading, query);
  const matching = items.filter(({ matches }) => matches);
  const row =
    scope.kind === 'nation'
      ? await nationRow(reading.store, registry.name)
      : (
          await reading.store.readRollUps(registry.name, scope.kind, {
            refs: [scope.ref],
          })
        )[0];
  return {
    about: await aboutExport(reading, {
      title: 'Capability map',
      registry: registry.name,
      ...(scope.kind !== 'nation' && { scope: scope.title }),
      coverage: row && positionOf(row, reading.access).conformance?.coverage,
      // It names forces with little, but no weakness of any system.
      classification: 'OFFICIAL',
      notes: [
        'A capability that has parts counts what serves its parts, each system once.',
        'None known does not mean none: systems without a recorded capability are not placed.',
        ...filterNotes(query),
      ],
    }),
    tables: [
      {
        name: 'Capability map',
        title: 'What serves each capability',
        columns: mapColumns,
        rows: matching.map(item => mapRow(item, reading)),
      },
      {
        name: 'Systems by capability',
        title: 'What each force has for each capability without parts',
        columns: systemColumns,
        rows: systemRows(
          mapped,
          new Set(matching.map(({ ref }) => ref)),
          reading,
        ),
      },
    ],
  };
}

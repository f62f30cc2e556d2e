import type {
  ComparedSystem,
  ComparedUse,
  ComparisonItem,
  InterfaceEnd,
} from '@policing/plugin-blueprint-common';
import {
  aboutExport,
  type ExportAbout,
  type ExportRow,
  type ExportTable,
  WITHHELD,
} from '../../exports';
import type { Reading } from '../Reading';
import {
  type ComparisonQuery,
  wholeComparison,
  type WholeComparison,
} from './getComparison';

function words(value: string | undefined): string | undefined {
  return value?.replaceAll('-', ' ');
}

function listed(
  items: readonly ComparisonItem[],
  rules: WholeComparison['rules'],
) {
  return items.flatMap(({ rule, title, facts }): ExportRow[] => {
    const row = {
      rule: rules.find(({ id }) => id === rule)!.title,
      item: title,
    };
    return facts.length > 0
      ? facts.map(({ about, text }) => ({ ...row, about, fact: text }))
      : [{ ...row, about: '', fact: '' }];
  });
}

const itemColumns = [
  { key: 'rule', title: 'Rule', width: 32 },
  { key: 'item', title: 'What', width: 60 },
  { key: 'about', title: 'Fact about', width: 32 },
  { key: 'fact', title: 'Fact', width: 60 },
] as const;

function positionTable(
  { sides }: WholeComparison,
  { access }: Reading,
): ExportTable {
  return {
    name: 'Position',
    title: 'Where each side stands',
    columns: [
      { key: 'side', title: 'Force, region or nation', width: 28 },
      { key: 'forces', title: 'Forces', kind: 'number' },
      { key: 'live', title: 'Systems in use', kind: 'number' },
      { key: 'planned', title: 'Systems planned', kind: 'number' },
      {
        key: 'notKnown',
        title: 'Systems, lifecycle not known',
        kind: 'number',
      },
      { key: 'ended', title: 'Systems switched off', kind: 'number' },
      { key: 'inCloud', title: 'In cloud', kind: 'number' },
      { key: 'notInCloud', title: 'Not in cloud', kind: 'number' },
      { key: 'cloudNotKnown', title: 'Cloud not known', kind: 'number' },
      {
        key: 'conformance',
        title: 'Conformance (of what is known)',
        kind: 'share',
      },
      { key: 'coverage', title: 'Coverage (how much is known)', kind: 'share' },
      {
        key: 'assessed',
        title: 'Capabilities with assessed maturity',
        kind: 'number',
      },
    ],
    rows: sides.map(
      ({ scope, forces, systems, cloud, maturity, conformance }) => ({
        side: scope.title,
        forces,
        ...systems,
        inCloud: cloud.inCloud,
        notInCloud: cloud.notInCloud,
        cloudNotKnown: cloud.notKnown,
        conformance: access.conformance ? conformance?.conformance : WITHHELD,
        coverage: access.conformance ? conformance?.coverage : WITHHELD,
        assessed: maturity.assessed,
      }),
    ),
  };
}

function systemsInWords(systems: readonly ComparedSystem[]): string {
  return systems
    .map(({ title, product }) =>
      product && product.title !== title
        ? `${title} (${product.title})`
        : title,
    )
    .join('; ');
}

function useInWords({
  systems,
  first,
  products,
}: Pick<ComparedUse, 'systems' | 'first' | 'products'>): string {
  if (systems === 0) {
    return 'none known';
  }
  return first.length > 0
    ? systemsInWords(first)
    : products.map(each => `${each.title}: ${each.systems}`).join('; ');
}

function capabilitiesTable({
  capabilities,
  sides,
}: WholeComparison): ExportTable {
  return {
    name: 'Capabilities',
    title: 'What each side runs for each capability',
    columns: [
      { key: 'capability', title: 'Capability', width: 34 },
      { key: 'level', title: 'Level', width: 12 },
      { key: 'verdict', title: 'How they stand', width: 24 },
      ...sides.flatMap(({ scope }, place) => [
        {
          key: `count${place}`,
          title: `${scope.title}: systems`,
          kind: 'number' as const,
        },
        { key: `what${place}`, title: `${scope.title}: what`, width: 44 },
        {
          key: `maturity${place}`,
          title: `${scope.title}: maturity`,
          width: 14,
        },
      ]),
    ],
    rows: capabilities.map(({ capability, level, verdict, sides: uses }) => ({
      capability: capability.title,
      level,
      verdict: words(verdict),
      ...Object.fromEntries(
        uses.flatMap(({ systems, first, products, maturity }, place) => [
          [`count${place}`, systems],
          [`what${place}`, useInWords({ systems, first, products })],
          [`maturity${place}`, maturity?.current],
        ]),
      ),
    })),
  };
}

function* productRows({
  products,
  sides,
}: WholeComparison): Generator<ExportRow> {
  for (const { product, supplier, verdict, sides: its } of products) {
    for (const [place, { first }] of its.entries()) {
      for (const system of first) {
        yield {
          product: product.title,
          supplier,
          verdict: words(verdict),
          side: sides[place].scope.title,
          system: system.title,
          version: system.version,
          configuration: system.configuration,
          hosting: words(system.hostingClass),
          contractEnds: system.contractEnds,
        };
      }
    }
  }
}

function productsTable(comparison: WholeComparison): ExportTable {
  return {
    name: 'Products',
    title: 'Instances of each product, at most five for each side',
    columns: [
      { key: 'product', title: 'Product', width: 28 },
      { key: 'supplier', title: 'Supplier', width: 24 },
      { key: 'verdict', title: 'How they stand', width: 18 },
      { key: 'side', title: 'Force, region or nation', width: 26 },
      { key: 'system', title: 'System', width: 32 },
      { key: 'version', title: 'Version', width: 12 },
      { key: 'configuration', title: 'Configuration', width: 50 },
      { key: 'hosting', title: 'Hosting', width: 22 },
      { key: 'contractEnds', title: 'Contract ends', kind: 'date' },
    ],
    rows: productRows(comparison),
  };
}

function endsInWords(ends: readonly InterfaceEnd[]): string {
  return ends.length === 0
    ? 'none described'
    : ends
        .map(
          ({ system, forces }) =>
            `${system.title} (${forces.map(({ title }) => title).join(', ')})`,
        )
        .join('; ');
}

function interfacesTable({ interfaces }: WholeComparison): ExportTable {
  return {
    name: 'Interfaces',
    title: 'Interfaces of the compared forces',
    columns: [
      { key: 'title', title: 'Interface', width: 32 },
      { key: 'between', title: 'Joins the forces', width: 14 },
      { key: 'providers', title: 'Provided by', width: 40 },
      { key: 'consumers', title: 'Used by', width: 40 },
      { key: 'sameProduct', title: 'Same product at both ends', width: 24 },
      { key: 'tables', title: 'Code tables', width: 50 },
      { key: 'state', title: 'Code tables reviewed', width: 18 },
    ],
    rows: interfaces.map(each => ({
      title: each.api.title,
      between: each.between,
      providers: endsInWords(each.providers),
      consumers: endsInWords(each.consumers),
      sameProduct: each.sameProduct?.title ?? '',
      tables: each.codeTables.map(({ name }) => name).join('; ') || undefined,
      state: words(each.state),
    })),
  };
}

/**
 * A comparison as a workbook; as CSV what would converge and collide.
 *
 * @throws NotAllowedError where the caller may take nothing away
 */
export async function comparisonExport(
  reading: Reading,
  query: Omit<ComparisonQuery, 'only'>,
): Promise<{ tables: [ExportTable, ...ExportTable[]]; about: ExportAbout }> {
  reading.access.requireExports();
  const comparison = await wholeComparison(reading, query);
  const { sides, converge, collide, rules, registry } = comparison;
  return {
    about: await aboutExport(reading, {
      title: 'Comparison of forces',
      registry: registry.name,
      scope: sides.map(({ scope }) => scope.title).join(', '),
      classification: 'OFFICIAL',
      notes: rules.map(({ title, explanation }) => `${title}: ${explanation}`),
    }),
    tables: [
      {
        name: 'Converge and collide',
        title: 'What would converge and what would collide, fact by fact',
        columns: [{ key: 'list', title: 'List', width: 12 }, ...itemColumns],
        rows: [
          ...listed(converge, rules).map(row => ({ list: 'converge', ...row })),
          ...listed(collide, rules).map(row => ({ list: 'collide', ...row })),
        ],
      },
      positionTable(comparison, reading),
      capabilitiesTable(comparison),
      productsTable(comparison),
      interfacesTable(comparison),
    ],
  };
}

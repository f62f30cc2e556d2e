import { stringifyEntityRef } from '@backstage/catalog-model';
import fc from 'fast-check';
import {
  demoEntities,
  demoRegister,
  readTexts,
} from './__fixtures__/demoRegister';
import { fileEditsOf, type ImportWriting } from './fileEditsOf';
import { importFields } from './ImportField';
import type { ImportMapping } from './ImportMapping';
import { ImportPlanner, type SourceRow } from './ImportPlanner';
import type { ImportRow } from './ImportRow';
import { schemaLineOf, usualFolder } from './newPlaces';

const FORCE = 'group:demo/northmoor';
const FILE = 'blueprint.policing/file';
const demo = readTexts('demo');

function planAll(
  texts: ReadonlyMap<string, string>,
  mapping: ImportMapping,
  rows: readonly SourceRow[],
): ImportRow[] {
  const planner = new ImportPlanner(
    demoRegister(demoEntities(texts), FORCE),
    mapping,
  );
  return rows.map(row => planner.plan(row));
}

async function write(
  texts: ReadonlyMap<string, string>,
  rows: readonly ImportRow[],
): Promise<Map<string, string>> {
  const entities = demoEntities(texts);
  const paths = new Map(
    entities.map(entity => [
      stringifyEntityRef(entity),
      entity.metadata.annotations![FILE],
    ]),
  );
  const { systems } = demoRegister(entities, FORCE);
  const registered = new Map(systems.map(each => [each.ref, each]));
  const folders = {
    System: usualFolder(
      systems.map(({ ref }) => paths.get(ref)!),
      'System',
      'northmoor',
    ),
    SystemAssessment: 'northmoor/assessments',
  };
  let count = 0;
  const writing: ImportWriting = {
    force: FORCE,
    namespace: 'demo',
    registered: ref => registered.get(ref),
    pathOf: ref => paths.get(ref),
    folderOf: document => folders[document],
    headerOf: async document =>
      schemaLineOf(
        [...texts].find(([path]) => path.startsWith(folders[document]))?.[1],
      ),
    read: async path =>
      texts.has(path) ? { text: texts.get(path)! } : undefined,
    assessmentName: () => {
      count += 1;
      return `sa-f00000000${count % 10}`;
    },
  };
  const edits = await fileEditsOf(rows, writing);
  const written = new Map(texts);
  edits.forEach(({ path, after }) => written.set(path, after));
  return written;
}

function mappingOf(fields: readonly string[]): ImportMapping {
  return {
    columns: fields.map(field => ({ heading: `The ${field}`, field })),
    values: [],
    blankClears: false,
  };
}

const word = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 '"#:,&=%-]{0,20}$/);

/** A cell that is mostly good for a field, and sometimes anything. */
function cellOf(id: string): fc.Arbitrary<string> {
  const field = importFields.find(each => each.id === id)!;
  const good: Partial<Record<string, fc.Arbitrary<string>>> = {
    choice: fc.constantFrom(...(field.schema.enum ?? ['']).map(String)),
    date: fc
      .date({
        min: new Date('2026-12-01'),
        max: new Date('2029-12-31'),
        noInvalidDate: true,
      })
      .map(day => {
        const [year, month, date] = day.toISOString().slice(0, 10).split('-');
        return `${date}/${month}/${year}`;
      }),
    flag: fc.constantFrom('yes', 'No', 'TRUE'),
    integer: fc.integer({ min: 0, max: 100 }).map(String),
    number: fc.integer({ min: 0, max: 5000 }).map(n => `£${n}`),
    reference: fc.constantFrom('Caseworks RMS', 'digital-forensics', 'x'),
    blockers: fc.constantFrom(
      'contract: ends in 2028',
      'skills: a; funding: b',
    ),
  };
  return fc.oneof(
    { weight: 6, arbitrary: good[field.sort] ?? word },
    { weight: 2, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.string() },
  );
}

const fields = [
  'title',
  'purpose',
  'cloud.status',
  'cloud.plannedFinish',
  'cloud.wave',
  'hosting.class',
  'support.contractBreaks',
  'acronyms',
  'design.approvedTechnology',
  'criticality.tier',
  'funding.state',
  'funding.amount',
  'blockers',
  'exit.plan',
];

const titles = fc.constantFrom(
  'Dunmarrow Bench',
  'Brand new one',
  'Another: “new” one',
  '=SUM(1)',
  'Ünïcode & Sons',
);

const rowsOf = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 4, arbitrary: titles }, word),
      ...fields.slice(1).map(cellOf),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map(lines =>
    lines.map((cells, index) => ({ number: index + 2, cells: [...cells] })),
  );

describe('fileEditsOf', () => {
  it('changes nothing when the same file is read again', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf, async rows => {
        const mapping = mappingOf(fields);
        const first = planAll(demo, mapping, rows);
        const accepted = first.filter(({ state }) =>
          ['added', 'changed'].includes(state),
        );
        const texts = await write(demo, accepted);
        const second = planAll(texts, mapping, rows);
        expect(second.map(({ state }) => state)).toEqual(
          first.map(({ state }) => (state === 'bad' ? 'bad' : 'unchanged')),
        );
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('writes a changed system where it stands and a new one beside the others', async () => {
    const mapping = mappingOf(['title', 'cloud.status', 'criticality.tier']);
    const rows = planAll(demo, mapping, [
      { number: 2, cells: ['Dunmarrow Bench', 'In progress', ''] },
      { number: 3, cells: ['Brand new one', 'planned', 'administrative'] },
    ]);
    const texts = await write(demo, rows);
    const changed = [...texts].filter(
      ([path, text]) => demo.get(path) !== text,
    );
    expect(Object.fromEntries(changed)).toEqual({
      'northmoor/systems/bench.yaml': demo
        .get('northmoor/systems/bench.yaml')!
        .replace('    status: planned', '    status: in-progress'),
      'northmoor/systems/brand-new-one.yaml': `# yaml-language-server: $schema=../../../../schemas/registry.schema.json
apiVersion: backstage.io/v1alpha1
kind: System
metadata:
  name: northmoor-brand-new-one
  title: Brand new one
spec:
  owner: northmoor
  type: force-application
  cloud:
    status: planned
`,
      'northmoor/assessments/sa-f000000001.yaml': `# yaml-language-server: $schema=../../../../schemas/registry.schema.json
apiVersion: blueprint.policing/v1alpha1
kind: SystemAssessment
metadata:
  name: sa-f000000001
spec:
  system: northmoor-brand-new-one
  owner: northmoor
  criticality:
    tier: administrative
`,
    });
  });
});

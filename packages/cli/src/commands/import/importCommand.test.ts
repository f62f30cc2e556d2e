import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from '../../__fixtures__/TestTerminal';

jest.setTimeout(60_000);

const root = resolve(__dirname, '../../../../..');

const table = [
  'Application,Migration status,Where,Criticality',
  'Dunmarrow Bench,In progress,On-prem,',
  'Brand new one,Planned,,administrative',
  'Bad one,plannedd,,',
].join('\n');

const mapping = `# What our spreadsheet means
columns:
  Where: hosting.class
values:
  hosting.class:
    On-prem: end-user-device
`;

const bench = 'catalog/demo/northmoor/systems/bench.yaml';
const asked = [
  'import',
  'table.csv',
  '--registry',
  'demo',
  '--force',
  'northmoor',
];

describe('blueprint import', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'blueprint-import-'));
    cpSync(join(root, 'catalog'), join(folder, 'catalog'), { recursive: true });
    writeFileSync(
      join(folder, 'app-config.yaml'),
      `blueprint:
  registries:
    - { name: blueprint, path: ./catalog/blueprint }
    - { name: demo, namespace: demo, path: ./catalog/demo }
`,
    );
    writeFileSync(join(folder, 'table.csv'), table);
    writeFileSync(join(folder, 'mapping.yaml'), mapping);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('shows the difference and writes nothing', async () => {
    const { exitCode, output } = await run(folder, asked);
    expect(exitCode).toBe(1);
    expect(output).toContain('row 2  changed  Dunmarrow Bench');
    expect(output).toContain('row 3  added    Brand new one');
    expect(output).toContain('Did you mean planned?');
    expect(output).toContain('1 added, 1 changed, 0 unchanged, 1 bad, ');
    expect(output).toContain('Nothing was written.');
    expect(readFileSync(join(folder, bench))).toEqual(
      readFileSync(join(root, bench)),
    );
  });

  it('writes where asked, and then finds nothing changed', async () => {
    const arguments_ = [...asked, '--mapping', 'mapping.yaml', '--write'];
    const first = await run(folder, arguments_);
    expect(first.output).toContain('1 added, 1 changed, 0 unchanged, 1 bad');
    expect(first.output).toContain('3 files written');
    expect(readFileSync(join(folder, bench), 'utf8')).toBe(
      readFileSync(join(root, bench), 'utf8')
        .replace('    status: planned', '    status: in-progress')
        .replace('    class: force-data-centre', '    class: end-user-device'),
    );
    const second = await run(folder, [...arguments_, '--format', 'json']);
    const { counts, written } = JSON.parse(second.output);
    expect(counts).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 2,
      bad: 1,
    });
    expect(written).toEqual([]);
    expect((await run(folder, ['validate'])).exitCode).toBe(0);
  });

  it.each([
    [
      ['import', 'none.csv', '-r', 'demo', '--force', 'northmoor'],
      'no file none.csv',
    ],
    [
      ['import', 'table.csv', '-r', 'nope', '--force', 'northmoor'],
      'no registry nope',
    ],
    [['import', 'table.csv', '-r', 'demo', '--force', 'nope'], 'no force nope'],
    [
      ['import', 'mapping.yaml', '-r', 'demo', '--force', 'northmoor'],
      'No column says',
    ],
    [[...asked, '-m', 'table.csv'], 'mapping table.csv'],
    [['import', 'table.csv'], 'required option'],
  ])('refuses %j', async (arguments_, message) => {
    const { exitCode, warnings } = await run(folder, arguments_);
    expect([exitCode, warnings]).toEqual([2, expect.stringContaining(message)]);
  });
});

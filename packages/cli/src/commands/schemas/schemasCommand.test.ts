import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  documentSchema,
  kinds,
  type KindName,
} from '@policing/plugin-blueprint-common';
import { run } from '../../__fixtures__/TestTerminal';
import { testRegister } from '../../__fixtures__/testRegister';
import { dataModelDocument } from './dataModelDocument';
import { fieldRows } from './fieldRows';

const root = resolve(__dirname, '../../../../..');

describe('blueprint schemas', () => {
  it('finds the schemas and the data model of this repository up to date', async () => {
    expect(
      await run(root, [
        'schemas',
        '--document',
        'docs/data-model.md',
        '--check',
      ]),
    ).toEqual({
      exitCode: 0,
      output: 'Everything is up to date.\n',
      warnings: '',
    });
  });

  it('writes what is out of date, and nothing when only checking', async () => {
    const { folder, write } = testRegister();
    const check = ['schemas', '--output', 'out', '--check'];
    const before = await run(folder, check);
    expect(before.exitCode).toBe(1);
    expect(before.output).toContain(
      'out of date: out/v1alpha1/system.schema.json\n',
    );

    const first = await run(folder, ['schemas', '--output', 'out']);
    expect(first.exitCode).toBe(0);
    expect(first.output).toContain('written: out/registry.schema.json\n');
    expect(readdirSync(join(folder, 'out/v1alpha1'))).toHaveLength(
      Object.keys(kinds).length,
    );
    expect((await run(folder, check)).exitCode).toBe(0);

    write('out/v1alpha1/system.schema.json', '{}');
    expect(await run(folder, check)).toMatchObject({
      exitCode: 1,
      output: 'out of date: out/v1alpha1/system.schema.json\n',
    });
  });
});

describe('the schema of any document', () => {
  it('asks of each kind what its own schema asks', () => {
    const schema = JSON.parse(
      readFileSync(join(root, 'schemas/registry.schema.json'), 'utf8'),
    );
    for (const kind of Object.keys(kinds) as KindName[]) {
      expect(schema.definitions[kind]).toEqual(
        JSON.parse(JSON.stringify(documentSchema(kind))),
      );
      expect(schema.allOf).toContainEqual({
        if: { required: ['kind'], properties: { kind: { const: kind } } },
        then: { $ref: `#/definitions/${kind}` },
      });
    }
  });
});

describe('the data model', () => {
  it('lists fields with type, need, allowed values and meaning', () => {
    const rows = fieldRows(
      documentSchema('System').properties!.spec,
      'System',
      'spec',
    );
    const find = (path: string) => rows.find(row => row.path === path);
    expect(find('owner')).toMatchObject({
      type: 'reference to Group',
      isNeeded: true,
      allowed: '',
    });
    expect(find('cloud.wave')).toMatchObject({
      type: 'whole number',
      isNeeded: false,
      allowed: 'a whole number from 1 to 99',
    });
    expect(find('interfaces')).toMatchObject({ type: 'list of fields' });
    expect(find('interfaces[].role')).toMatchObject({
      type: 'choice',
      isNeeded: true,
      allowed: '`provider`, `consumer`',
    });
    expect(find('capabilities')).toMatchObject({
      type: 'list of reference to Capability',
    });
    expect(find('support.contractEnds')).toMatchObject({ type: 'date' });
  });

  it('describes every kind with an example', () => {
    const text = dataModelDocument();
    for (const kind of Object.keys(kinds)) {
      const [, section] = text.split(`\n## ${kind}\n`);
      expect(section).toContain('Fields of `spec`:');
      expect(section).toContain(`kind: ${kind}\n`);
    }
    expect(text).not.toContain('undefined');
  });
});

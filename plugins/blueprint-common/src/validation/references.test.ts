import type { Entity } from '@backstage/catalog-model';
import { kinds } from '../schema';
import {
  referencesOf,
  resolveReference,
  resolveReferences,
} from './references';
import { referenceTable } from './referenceTable';

const system: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'eastvale-caseworks-rms', namespace: 'demo' },
  spec: {
    owner: 'eastvale',
    type: 'force-application',
    capabilities: ['custody-management', 'capability:default/response'],
    product: 'caseworks-rms',
    interfaces: [
      { api: 'custody-feed', role: 'provider' },
      { api: 'public/crime-feed', role: 'consumer' },
    ],
  },
};

/** Follows a table path into a JSON Schema. */
function schemaAt(path: string, root: any): any {
  return path
    .split('.')
    .slice(1)
    .reduce((schema, part) => {
      const child = schema?.properties?.[part.replace('[]', '')];
      return part.endsWith('[]') ? child?.items : child;
    }, root);
}

function schemaReferences(schema: any, path: string): string[] {
  if (schema.type === 'object') {
    return Object.entries<any>(schema.properties ?? {}).flatMap(
      ([name, child]) => schemaReferences(child, `${path}.${name}`),
    );
  }
  if (schema.type === 'array') {
    return schemaReferences(schema.items, `${path}[]`);
  }
  return schema.pattern?.startsWith('^([A-Za-z]+:)?') ? [path] : [];
}

describe('referenceTable', () => {
  it('names every reference field of the schemas and nothing else', () => {
    const fromSchemas = Object.entries(kinds).flatMap(([kind, { spec }]) =>
      schemaReferences(spec, 'spec').map(path => `${kind} ${path}`),
    );
    const fromTable = referenceTable.map(({ kind, path }) => `${kind} ${path}`);
    expect([...new Set(fromTable)].sort()).toEqual(fromSchemas.sort());
  });

  it('tells list items apart by a field that the schema has', () => {
    for (const { kind, path, when } of referenceTable) {
      const holder = path.slice(0, path.lastIndexOf('.'));
      const allowed = when
        ? schemaAt(holder, kinds[kind].spec).properties[when.field].enum
        : [];
      expect(!when || allowed.includes(when.is)).toBe(true);
    }
  });

  it('makes no relation from a restricted kind', () => {
    const related = referenceTable.filter(field => field.relation);
    expect(
      related.filter(({ kind }) => kinds[kind].access === 'restricted'),
    ).toEqual([]);
  });
});

describe('resolveReference', () => {
  it.each([
    ['eastvale', 'Group', undefined, 'group:demo/eastvale'],
    ['user:ann', 'Group', undefined, 'user:demo/ann'],
    ['default/kent', 'Group', undefined, 'group:default/kent'],
    ['system:default/athena', 'System', undefined, 'system:default/athena'],
    ['NPTC-01', 'Principle', undefined, 'principle:default/nptc-01'],
    ['nptc-01', 'Principle', true, 'principle:demo/nptc-01'],
    ['demo/nptc-01', 'Principle', undefined, 'principle:demo/nptc-01'],
  ])('reads %s as a %s', (text, kind, inOwnNamespace, expected) => {
    expect(
      resolveReference(text, kind, 'demo', () => inOwnNamespace === true),
    ).toBe(expected);
  });
});

describe('resolveReferences', () => {
  it('writes every reference in full and leaves the original alone', () => {
    const before = structuredClone(system);
    expect(resolveReferences(system).spec).toEqual({
      owner: 'group:demo/eastvale',
      type: 'force-application',
      capabilities: [
        'capability:default/custody-management',
        'capability:default/response',
      ],
      product: 'product:demo/caseworks-rms',
      interfaces: [
        { api: 'api:demo/custody-feed', role: 'provider' },
        { api: 'api:public/crime-feed', role: 'consumer' },
      ],
    });
    expect(system).toEqual(before);
  });

  it('changes nothing the second time', () => {
    const once = resolveReferences(system);
    expect(resolveReferences(once)).toEqual(once);
  });

  it('leaves a kind that the register does not know as it is', () => {
    const component = { ...system, kind: 'Component' };
    expect(resolveReferences(component)).toBe(component);
  });
});

describe('referencesOf', () => {
  it('gives place, text and relation of each reference', () => {
    const found = referencesOf(system).map(({ path, text, field }) => [
      path,
      text,
      field.relation?.type,
    ]);
    expect(found).toEqual([
      ['spec.owner', 'eastvale', 'ownedBy'],
      ['spec.capabilities[0]', 'custody-management', 'supports'],
      ['spec.capabilities[1]', 'capability:default/response', 'supports'],
      ['spec.product', 'caseworks-rms', 'instanceOf'],
      ['spec.interfaces[0].api', 'custody-feed', 'providesApi'],
      ['spec.interfaces[1].api', 'public/crime-feed', 'consumesApi'],
    ]);
  });
});

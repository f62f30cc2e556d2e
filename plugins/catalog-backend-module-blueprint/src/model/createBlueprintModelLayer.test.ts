import {
  compileCatalogModel,
  defaultCatalogEntityModel,
} from '@backstage/catalog-model/alpha';
import {
  kinds,
  referenceTable,
  restrictedKinds,
  type KindName,
} from '@policing/plugin-blueprint-common';
import { createBlueprintModelLayer } from './createBlueprintModelLayer';

const model = compileCatalogModel([
  defaultCatalogEntityModel,
  createBlueprintModelLayer(),
]);

function modelOf(kind: KindName, type?: string) {
  return model.getKind({
    apiVersion: kinds[kind].apiVersion,
    kind,
    ...(type && { spec: { type } }),
  });
}

/** Schema of the `spec` of a kind and type. */
function specOf(kind: KindName, type?: string): any {
  const { properties } = modelOf(kind, type)!.jsonSchema as any;
  return properties.spec;
}

describe('createBlueprintModelLayer', () => {
  it('knows every kind of the register', () => {
    const names = model.listKinds().map(({ names: { kind } }) => kind);
    expect(names).toEqual(expect.arrayContaining(Object.keys(kinds)));
  });

  it('names kinds as people say them', () => {
    expect(modelOf('SystemAssessment')?.names).toEqual({
      kind: 'SystemAssessment',
      singular: 'system assessment',
      plural: 'system assessments',
    });
  });

  it.each([
    ['System', 'force-application', 'hosting'],
    ['Group', 'police-force', 'force'],
    ['API', 'message', 'codeTables'],
  ] as const)('describes our facts of a %s of type %s', (kind, type, fact) => {
    const spec = specOf(kind, type);
    expect(Object.keys(spec.properties)).toContain(fact);
  });

  it.each([
    ['System', 'product'],
    ['System', undefined],
    ['Group', 'business-unit'],
    ['Group', 'team'],
    ['API', 'openapi'],
  ] as const)('leaves a %s of type %s to the platform', (kind, type) => {
    const spec = specOf(kind, type);
    expect(spec.additionalProperties).not.toBe(false);
    expect(Object.keys(spec.properties)).not.toContain('evidence');
  });

  it('shows no relation of a restricted kind, in either direction', () => {
    for (const kind of restrictedKinds) {
      expect(modelOf(kind)?.relationFields).toEqual([]);
      expect(model.getRelations({ kind })).toEqual([]);
      expect(
        model.listRelations().filter(({ toKind }) => toKind.includes(kind)),
      ).toEqual([]);
    }
  });

  it.each(
    referenceTable.flatMap(({ kind, allowedKinds, relation }) =>
      relation ? [{ kind, allowedKinds, ...relation }] : [],
    ),
  )(
    'names $type of $kind in both directions',
    ({ kind, allowedKinds, type, reverse }) => {
      const found = model
        .getRelations({ kind })
        ?.find(({ forward }) => forward.type === type);
      expect(found).toMatchObject({
        toKind: expect.arrayContaining([...allowedKinds]),
        forward: { title: expect.stringMatching(/./) },
        reverse: { type: reverse, title: expect.stringMatching(/./) },
      });
    },
  );
});

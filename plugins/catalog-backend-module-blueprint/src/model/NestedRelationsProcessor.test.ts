import type { Entity } from '@backstage/catalog-model';
import type { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { NestedRelationsProcessor } from './NestedRelationsProcessor';

async function relationsOf(entity: Entity): Promise<string[]> {
  const made: string[] = [];
  await new NestedRelationsProcessor().postProcessEntity(
    entity,
    { type: 'url', target: '' },
    (result: CatalogProcessorResult) => {
      if (result.type === 'relation') {
        const { source, type, target } = result.relation;
        made.push(`${source.name} ${type} ${target.kind}:${target.name}`);
      }
    },
  );
  return made;
}

const system: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'rms', namespace: 'demo' },
};

describe('NestedRelationsProcessor', () => {
  it('tells interfaces that are offered from those that are used', async () => {
    const spec = {
      owner: 'group:demo/eastvale',
      interfaces: [
        { api: 'api:demo/crime', role: 'provider' },
        { api: 'api:demo/custody', role: 'consumer' },
      ],
    };
    await expect(relationsOf({ ...system, spec })).resolves.toEqual([
      'rms providesApi api:crime',
      'crime apiProvidedBy System:rms',
      'rms consumesApi api:custody',
      'custody apiConsumedBy System:rms',
    ]);
  });

  it('makes one relation for a principle that several checks measure', async () => {
    const check = { principles: ['principle:default/nptc-01'] };
    const relations = await relationsOf({
      apiVersion: 'blueprint.policing/v1alpha1',
      kind: 'Scorecard',
      metadata: { name: 'blueprint' },
      spec: { checks: [check, check] },
    });
    expect(relations).toEqual([
      'blueprint measures principle:nptc-01',
      'nptc-01 measuredBy Scorecard:blueprint',
    ]);
  });

  it('passes over a reference to a kind that the field may not point at', async () => {
    const spec = { interfaces: [{ api: 'system:demo/x', role: 'provider' }] };
    await expect(relationsOf({ ...system, spec })).resolves.toEqual([]);
  });

  it.each([
    ['no interfaces', {}],
    ['a shape of somebody else', { interfaces: 'none' }],
  ])('makes none of a System with %s', async (_, spec) => {
    await expect(relationsOf({ ...system, spec })).resolves.toEqual([]);
  });
});

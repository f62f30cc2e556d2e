import type { Entity } from '@backstage/catalog-model';
import { entityMarkingAtMost } from './entityMarkingAtMost';

function labelled(marking?: string): Entity {
  return {
    apiVersion: 'blueprint.policing/v1alpha1',
    kind: 'RiskAssessment',
    metadata: {
      name: 'ra-0123456789',
      ...(marking && { labels: { 'blueprint.policing/marking': marking } }),
    },
  };
}

describe('entityMarkingAtMost', () => {
  it.each([
    ['OFFICIAL', 'OFFICIAL', true],
    ['OFFICIAL', 'OFFICIAL-SENSITIVE', true],
    ['OFFICIAL-SENSITIVE', 'OFFICIAL', false],
    ['OFFICIAL-SENSITIVE', 'OFFICIAL-SENSITIVE', true],
    ['SECRET', 'OFFICIAL', false],
    [undefined, 'OFFICIAL', false],
  ] as const)('an entity marked %s, up to %s: %s', (marking, highest, open) => {
    expect(entityMarkingAtMost.apply(labelled(marking), { highest })).toBe(
      open,
    );
  });

  it('asks the database for what is marked no higher', () => {
    expect(entityMarkingAtMost.toQuery({ highest: 'OFFICIAL' })).toEqual({
      key: 'metadata.labels.blueprint.policing/marking',
      values: ['OFFICIAL'],
    });
    expect(
      entityMarkingAtMost.toQuery({ highest: 'OFFICIAL-SENSITIVE' }),
    ).toMatchObject({ values: ['OFFICIAL', 'OFFICIAL-SENSITIVE'] });
  });
});

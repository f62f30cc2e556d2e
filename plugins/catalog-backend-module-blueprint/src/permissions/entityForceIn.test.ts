import type { Entity } from '@backstage/catalog-model';
import { entityForceIn } from './entityForceIn';

function labelled(labels?: Record<string, string>): Entity {
  return {
    apiVersion: 'blueprint.policing/v1alpha1',
    kind: 'RiskAssessment',
    metadata: { name: 'ra-0123456789', ...(labels && { labels }) },
  };
}

const forces = ['demo.eastvale', 'demo.northmoor'];

describe('entityForceIn', () => {
  it.each([
    [
      'of one of the forces',
      { 'blueprint.policing/force': 'demo.eastvale' },
      true,
    ],
    [
      'of another force',
      { 'blueprint.policing/force': 'demo.westmere' },
      false,
    ],
    ['without a force', { region: 'east' }, false],
    ['without labels', undefined, false],
  ])('decides on an entity %s', (_, labels, expected) => {
    expect(entityForceIn.apply(labelled(labels), { forces })).toBe(expected);
  });

  it('asks the database the same', () => {
    expect(entityForceIn.toQuery({ forces })).toEqual({
      key: 'metadata.labels.blueprint.policing/force',
      values: forces,
    });
  });
});

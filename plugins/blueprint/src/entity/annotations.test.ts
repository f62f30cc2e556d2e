import { isDemonstration, placeOf, registryOf } from './annotations';

function entityWith(annotations?: Record<string, string>) {
  return {
    apiVersion: 'v1',
    kind: 'System',
    metadata: { name: 'x', annotations },
  };
}

it('says where an entity comes from', () => {
  const entity = entityWith({
    'blueprint.policing/registry': 'demo',
    'blueprint.policing/file': 'systems/x.yaml',
    'blueprint.policing/line': '12',
    'blueprint.policing/demonstration': 'true',
  });
  expect(registryOf(entity)).toBe('demo');
  expect(placeOf(entity)).toBe('systems/x.yaml:12');
  expect(isDemonstration(entity)).toBe(true);
});

it('knows nothing of entities from elsewhere', () => {
  const entity = entityWith();
  expect(registryOf(entity)).toBeUndefined();
  expect(placeOf(entity)).toBeUndefined();
  expect(isDemonstration(entity)).toBe(false);
});

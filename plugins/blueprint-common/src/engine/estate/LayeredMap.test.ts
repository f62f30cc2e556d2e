import fc from 'fast-check';
import { LayeredMap, mapOver } from './LayeredMap';

const key = fc.constantFrom('a', 'b', 'c', 'd');
const action = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), key, value: fc.nat(9) }),
  fc.record({ kind: fc.constant('delete' as const), key }),
);

describe('LayeredMap', () => {
  it('says what a copy would say and leaves the map beneath as it is', () => {
    fc.assert(
      fc.property(
        fc.dictionary(key, fc.nat(9)),
        fc.array(action),
        (start, actions) => {
          const under = new Map(Object.entries(start));
          const copy = new Map(under);
          const layer = new LayeredMap(under);
          const run = (map: Map<string, number>) =>
            actions.map(each =>
              each.kind === 'set'
                ? map.set(each.key, each.value).size
                : map.delete(each.key),
            );
          expect(run(layer)).toEqual(run(copy));
          expect(layer.size).toBe(copy.size);
          expect(new Map(layer.entries())).toEqual(copy);
          expect([...layer.keys()].sort()).toEqual([...copy.keys()].sort());
          expect([...layer.values()].sort()).toEqual([...copy.values()].sort());
          for (const name of ['a', 'b', 'c', 'd']) {
            expect(layer.get(name)).toBe(copy.get(name));
            expect(layer.has(name)).toBe(copy.has(name));
          }
          expect(under).toEqual(new Map(Object.entries(start)));
        },
      ),
    );
  });

  it('can be emptied and visited like any map', () => {
    const under = new Map([['a', 1]]);
    const layer = new LayeredMap(under);
    layer.set('b', 2);
    const seen: string[] = [];
    layer.forEach((value, name) => seen.push(`${name}${value}`));
    expect(seen).toEqual(['a1', 'b2']);
    layer.clear();
    expect([...layer]).toEqual([]);
    expect(layer.size).toBe(0);
    expect(mapOver(under).get('a')).toBe(1);
    expect(mapOver().size).toBe(0);
  });
});

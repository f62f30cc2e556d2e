import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import fc from 'fast-check';
import {
  changedSystem,
  estateEntities,
  someScorecard,
} from '../__testUtils__/arbitraries';
import { TODAY } from '../__fixtures__/register';
import { compileDefinitions } from '../definitions/compileDefinitions';
import type { Definitions } from '../definitions/Definitions';
import { explainSystem } from '../explanation/explainSystem';
import { Estate } from './Estate';

function resultsOf(definitions: Definitions, estate: Estate): string {
  return JSON.stringify(
    estate.refs().map(ref => explainSystem(definitions, estate, ref, TODAY)),
  );
}

/** What is left of some entities once others stand in their place. */
function inPlaceOf(
  entities: readonly Entity[],
  changes: readonly Entity[],
): Entity[] {
  const byRef = new Map<string, Entity>();
  [...entities, ...changes].forEach(entity =>
    byRef.set(stringifyEntityRef(entity), entity),
  );
  return [...byRef.values()];
}

describe('a layer over an estate', () => {
  it('scores as an estate that really changed, and leaves the one beneath as it is', () => {
    fc.assert(
      fc.property(
        estateEntities,
        fc.array(changedSystem, { maxLength: 4 }),
        someScorecard,
        (entities, changes, scorecard) => {
          const definitions = compileDefinitions([scorecard]);
          const estate = Estate.fromEntities(entities);
          const before = resultsOf(definitions, estate);
          const layer = estate.layer();
          changes.forEach(upserted => layer.apply({ upserted }));
          const really = Estate.fromEntities(
            inPlaceOf(entities, changes.flat()),
          );
          expect(resultsOf(definitions, layer)).toBe(
            resultsOf(definitions, really),
          );
          expect(resultsOf(definitions, estate)).toBe(before);
          expect(resultsOf(definitions, Estate.fromEntities(entities))).toBe(
            before,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('names the neighbours whose graph facts move', () => {
    fc.assert(
      fc.property(estateEntities, changedSystem, (entities, upserted) => {
        const estate = Estate.fromEntities(entities);
        const really = Estate.fromEntities(entities);
        // Neighbours are told from what was asked for before.
        for (const each of [estate, really]) {
          each.refs().forEach(ref => each.graphReasonsFor(ref));
        }
        expect(estate.layer().apply({ upserted })).toEqual(
          really.apply({ upserted }),
        );
        expect(estate.layer().apply({})).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

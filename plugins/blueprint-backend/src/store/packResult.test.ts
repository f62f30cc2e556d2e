import {
  compileDefinitions,
  Estate,
  explainSystem,
  isDefinition,
} from '@policing/plugin-blueprint-common';
import { readCatalog } from '../__fixtures__/readCatalog';
import { contentOf } from '../scoring/DefinitionsInForce';
import { packResult, unpackResult } from './packResult';

describe('packResult', () => {
  const entities = readCatalog('blueprint', 'public', 'demo');
  const definitions = compileDefinitions(entities.filter(isDefinition));
  const estate = Estate.fromEntities(entities);
  const content = contentOf(definitions);
  const day = '2026-11-21';
  const results = estate
    .refs()
    .map(ref => explainSystem(definitions, estate, ref, day));

  it('gives every result of the register back as it was', () => {
    expect(results.length).toBeGreaterThan(300);
    for (const result of results) {
      const packed = packResult(result, content);
      expect(unpackResult(packed, content, day)).toEqual(result);
    }
  });

  it('needs a fraction of the room', () => {
    const plain = JSON.stringify(results).length;
    const packed = results
      .map(result => packResult(result, content).length)
      .reduce((sum, length) => sum + length);
    expect(packed / plain).toBeLessThan(0.2);
  });

  it('is the same on the next day where nothing but ages changed', () => {
    const [ref] = estate
      .refs()
      .filter(each => each.startsWith('system:default/'));
    const pack = (today: string) =>
      packResult(explainSystem(definitions, estate, ref, today), content);
    expect(pack('2026-11-22')).toBe(pack(day));
  });

  it('counts ages to the day it is read for', () => {
    const ref = 'system:demo/eastvale-caseworks-rms';
    const result = results.find(each => each.ref === ref)!;
    const packed = packResult(result, content);
    const ages = (today: string) =>
      unpackResult(packed, content, today)
        .checks.flatMap(({ facts }) => facts)
        .map(({ ageDays }) => ageDays)
        .filter(age => age !== undefined);
    expect(ages('2026-11-23')).toEqual(ages(day).map(age => age + 2));
  });
});

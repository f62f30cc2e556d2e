import type { Entity } from '@backstage/catalog-model';
import { compileDefinitions, Estate, scoreSystem } from '../engine';
import { checkCases } from './__fixtures__/checkCases';
import { readRegistry } from './__fixtures__/readRegistry';
import {
  otherSystem,
  soundFacts,
  soundNeighbours,
  SUBJECT,
  subjectWith,
  TODAY,
  type Facts,
} from './__fixtures__/soundSystem';

const definitions = compileDefinitions(readRegistry('blueprint'));
const { checks } = definitions.scorecard;

function outcomesOf(facts: Facts, around: readonly Entity[] = []) {
  const estate = Estate.fromEntities([
    ...soundNeighbours,
    ...subjectWith(facts),
    ...around,
  ]);
  const { outcomes } = scoreSystem(definitions, estate, SUBJECT, TODAY);
  return new Map(checks.map(({ id }, index) => [id, outcomes[index]]));
}

describe('the Blueprint scorecard', () => {
  it('compiles, every expression of it', () => {
    expect(definitions.errors).toEqual([]);
  });

  it('has a case for every check', () => {
    expect(checks.map(({ id }) => id).sort()).toEqual(
      Object.keys(checkCases).sort(),
    );
  });

  it('fails nothing of a sound system and decides nearly all of it', () => {
    const estate = Estate.fromEntities([
      ...soundNeighbours,
      ...subjectWith(soundFacts),
    ]);
    const { conformance } = scoreSystem(definitions, estate, SUBJECT, TODAY);
    expect(conformance).toMatchObject({
      level: 'aligned',
      conformance: 1,
      coverage: 1,
      cappedBy: [],
    });
  });

  it('passes and fails nothing of a system that nothing is known about', () => {
    const outcomes = outcomesOf({ systemType: 'force-application' }, [
      otherSystem('neighbour', {
        lifecycle: undefined,
        capabilities: undefined,
        product: undefined,
        dependsOn: undefined,
      }),
      otherSystem(
        'stranger',
        { lifecycle: undefined, product: undefined },
        'other-force',
      ),
    ]);
    const decided = [...outcomes].filter(
      ([, outcome]) => outcome !== 'unknown',
    );
    expect(decided).toEqual([]);
  });

  describe.each(Object.entries(checkCases))('%s', (id, example) => {
    const facts = { ...soundFacts, ...example.given };

    it('passes', () => {
      expect(outcomesOf(facts).get(id)).toBe('pass');
    });

    it('fails', () => {
      const outcomes = outcomesOf(
        { ...facts, ...example.fails },
        example.failsBecauseOf,
      );
      expect(outcomes.get(id)).toBe('fail');
    });

    if (example.notFor) {
      it('says where it does not apply', () => {
        const outcomes = outcomesOf({ ...facts, ...example.notFor });
        expect(outcomes.get(id)).toBe('not-applicable');
      });
    }
  });

  it('applies to every system where a case names no exception', () => {
    const limited = checks.filter(({ appliesTo }) => appliesTo !== undefined);
    const withException = Object.entries(checkCases).filter(
      ([, { notFor }]) => notFor,
    );
    expect(limited.map(({ id }) => id).sort()).toEqual(
      withException.map(([id]) => id).sort(),
    );
  });
});

import type { Entity } from '@backstage/catalog-model';
import { compileDefinitions, Estate, explainSystem } from '../engine';
import {
  type CloudRuleCase,
  conflictCases,
  dispositionCases,
} from './__fixtures__/cloudRuleCases';
import { readRegistry } from './__fixtures__/readRegistry';
import {
  soundFacts,
  soundNeighbours,
  SUBJECT,
  subjectWith,
  TODAY,
  type Facts,
} from './__fixtures__/soundSystem';

const definitions = compileDefinitions(readRegistry('blueprint'));
const { conflicts, dispositions } = definitions.scorecard.cloudRules;

function cloudOf(facts: Facts, around: readonly Entity[] = []) {
  const estate = Estate.fromEntities([
    ...soundNeighbours,
    ...subjectWith({ ...soundFacts, ...facts }),
    ...around,
  ]);
  return explainSystem(definitions, estate, SUBJECT, TODAY).cloud;
}

function stateOf(id: string, facts: Facts, around?: readonly Entity[]) {
  const cloud = cloudOf(facts, around);
  return cloud.conflicts!.find(finding => finding.id === id)?.state ?? 'none';
}

function truthOf(id: string, facts: Facts, around?: readonly Entity[]) {
  const { reasons, notKnown } = cloudOf(facts, around).suggestion!;
  if (notKnown.some(rule => rule.id === id)) {
    return 'not-known';
  }
  return reasons.some(rule => rule.id === id) ? 'holds' : 'does-not-hold';
}

describe('the rules over plans of the Blueprint', () => {
  it('compile and have a case each', () => {
    expect(definitions.errors).toEqual([]);
    expect(conflicts.map(({ id }) => id).sort()).toEqual(
      Object.keys(conflictCases).sort(),
    );
    expect(dispositions!.rules.map(({ id }) => id).sort()).toEqual(
      Object.keys(dispositionCases).sort(),
    );
  });

  it('find nothing in the plan of a sound system', () => {
    expect(cloudOf({ 'hosting.region': 'United Kingdom' }).conflicts).toEqual(
      [],
    );
  });

  it('suggest dispositions from open facts alone', () => {
    expect(dispositions!.restricted).toBe(false);
  });

  it.each([
    ['blocked-without-reason', true],
    ['support-abroad-with-part-3', true],
    ['landing-zone-without-evidence', true],
    ['retire-with-live-dependants', false],
    ['wave-before-dependency', false],
  ])('%s rests on an assessment: %s', (id, restricted) => {
    expect(conflicts.find(rule => rule.id === id)?.restricted).toBe(restricted);
  });

  const cases = (all: Readonly<Record<string, CloudRuleCase>>) =>
    Object.entries(all);

  describe.each(cases(conflictCases))('%s', (id, example) => {
    const { given, around, not, unknown, unknownAround } = example;

    it('is a conflict, and says why', () => {
      expect(stateOf(id, given, around)).toBe('conflict');
      const finding = cloudOf(given, around).conflicts!.find(
        each => each.id === id,
      )!;
      expect(finding.why).toMatch(/^[A-Z].*: .*\.$/);
      expect(finding.facts.some(({ decisive }) => decisive)).toBe(true);
    });

    it('is none', () => {
      expect(stateOf(id, { ...given, ...not }, around)).toBe('none');
    });

    if (unknown) {
      it('cannot be ruled out', () => {
        expect(
          stateOf(id, { ...given, ...unknown }, unknownAround ?? around),
        ).toBe('cannot-be-ruled-out');
      });
    }
  });

  describe.each(cases(dispositionCases))('%s', (id, example) => {
    const { given, around, not, unknown } = example;

    it('holds', () => {
      expect(truthOf(id, given, around)).toBe('holds');
    });

    it('does not hold', () => {
      expect(truthOf(id, { ...given, ...not }, around)).toBe('does-not-hold');
    });

    it('is not known', () => {
      expect(truthOf(id, { ...given, ...unknown }, around)).toBe('not-known');
    });
  });
});

import type { Entity } from '@backstage/catalog-model';
import { compileDefinitions } from '../engine';
import type { KindName, SpecOf } from '../schema';
import {
  appetiteLevels,
  impactCategories,
  systemCategories,
} from '../schema/shared';
import { readRegistry } from './__fixtures__/readRegistry';

const entities = readRegistry('blueprint');

function ofKind<K extends KindName>(kind: K) {
  return entities
    .filter(entity => entity.kind === kind)
    .map(({ metadata, spec }) => ({
      name: metadata.name,
      ref: `${kind.toLowerCase()}:default/${metadata.name}`,
      spec: spec as unknown as SpecOf<K>,
    }));
}

function names(items: { name: string }[]) {
  return items.map(({ name }) => name).sort();
}

const scorecards = ofKind('Scorecard');

function numbered(prefix: string, count: number, digits = 1) {
  return Array.from(
    { length: count },
    (_, index) => `${prefix}${String(index + 1).padStart(digits, '0')}`,
  );
}

describe('the Blueprint', () => {
  it('says of every definition what it rests on', () => {
    const definitions = entities.filter(
      ({ kind }) => kind !== 'Group',
    ) as (Entity & { spec: SpecOf<'Principle'> })[];
    for (const { spec } of definitions) {
      expect(spec.source.title).not.toBe('');
      expect(spec.version).toMatch(/^\d/);
      // What is published by others has an address; what is ours may have none.
      expect(
        spec.basis === 'our-extension' || spec.source.url !== undefined,
      ).toBe(true);
    }
  });

  it('holds the 26 national principles and nine extensions', () => {
    const principles = ofKind('Principle');
    const national = principles.filter(
      ({ spec }) => spec.basis === 'nptc-principle',
    );
    expect(names(national)).toEqual(numbered('nptc-', 26, 2));
    expect(national.map(({ spec }) => spec.number)).toEqual(
      national.map((_, index) => index + 1),
    );
    const domains = national.map(({ spec }) => spec.domain);
    const count = (domain: string) =>
      domains.filter(item => item === domain).length;
    expect([
      count('business'),
      count('technology'),
      count('data'),
      count('application'),
    ]).toEqual([12, 3, 8, 3]);
    const live = principles.filter(({ spec }) => spec.status === 'live');
    expect(live.filter(({ name }) => name.startsWith('ext-'))).toHaveLength(9);
    expect(live).toHaveLength(35);
  });

  it('holds the goals of the strategy', () => {
    expect(names(ofKind('StrategyGoal'))).toEqual(
      [
        ...numbered('ambition-a', 5),
        ...numbered('enabler-e', 7),
        ...numbered('lens-l', 4),
        ...numbered('step-s', 5),
        ...numbered('phase-p', 3),
      ].sort(),
    );
  });

  it('has a capability without parts for every category of application', () => {
    const capabilities = ofKind('Capability');
    const parents = new Set(capabilities.map(({ spec }) => spec.parent));
    const served = new Set(
      capabilities
        .filter(({ ref }) => !parents.has(ref))
        .flatMap(({ spec }) => spec.categories ?? []),
    );
    expect(
      systemCategories.filter(
        category => category !== 'unknown' && !served.has(category),
      ),
    ).toEqual([]);
  });

  it('puts every capability beneath one that exists, at the same level', () => {
    const capabilities = ofKind('Capability');
    const byRef = new Map(capabilities.map(item => [item.ref, item]));
    const parts = capabilities.filter(({ spec }) => spec.parent);
    expect(
      parts.filter(
        ({ spec }) => byRef.get(spec.parent!)?.spec.level !== spec.level,
      ),
    ).toEqual([]);
  });

  it('names only principles, goals and groups that exist', () => {
    const refs = new Set(
      entities.map(
        ({ kind, metadata }) =>
          `${kind.toLowerCase()}:default/${metadata.name}`,
      ),
    );
    const named = [
      ...ofKind('Principle').flatMap(({ spec }) => spec.goals ?? []),
      ...ofKind('Capability').flatMap(({ spec }) => spec.goals ?? []),
      ...ofKind('Scorecard').flatMap(({ spec }) =>
        spec.checks.flatMap(check => [
          ...check.principles,
          ...(check.goals ?? []),
        ]),
      ),
    ];
    expect(named.filter(ref => !refs.has(ref))).toEqual([]);
  });

  it('checks every principle, every enabler and every ambition', () => {
    const { checks } = scorecards.find(
      ({ spec }) => spec.status === 'live',
    )!.spec;
    expect(checks.length).toBeGreaterThanOrEqual(45);
    const principles = new Set(checks.flatMap(check => check.principles));
    expect(
      ofKind('Principle').filter(
        ({ ref, spec }) => spec.status === 'live' && !principles.has(ref),
      ),
    ).toEqual([]);
    const goals = new Set(checks.flatMap(check => check.goals ?? []));
    expect(
      ofKind('StrategyGoal').filter(
        ({ ref, spec }) =>
          ['enabler', 'ambition'].includes(spec.type) && !goals.has(ref),
      ),
    ).toEqual([]);
  });

  it('proposes a next version, in which every principle is still checked', () => {
    const proposed = scorecards.filter(
      ({ spec }) => spec.status === 'proposed',
    );
    expect(proposed.map(({ spec }) => spec.version)).toEqual(['1.1.0']);
    const [{ spec }] = proposed;
    const superseded = ofKind('Principle').flatMap(
      principle => principle.spec.supersedes ?? [],
    );
    const checked = spec.checks.flatMap(check => check.principles);
    expect(
      names(ofKind('Principle').filter(({ ref }) => !checked.includes(ref))),
    ).toEqual(superseded.map(ref => ref.split('/')[1]));
  });

  it.each(names(scorecards))('uses every constant of %s', name => {
    const { spec } = scorecards.find(card => card.name === name)!;
    const { conflicts = [], dispositions } = spec.cloud ?? {};
    const text = [
      ...spec.checks.flatMap(each => [each.expression, each.appliesTo]),
      ...conflicts.flatMap(each => [each.when, each.appliesTo]),
      ...(dispositions?.rules ?? []).map(({ when }) => when),
    ].join();
    const engineReads = ['cloudTarget'];
    expect(
      Object.keys(spec.constants ?? {}).filter(
        constant => !engineReads.includes(constant) && !text.includes(constant),
      ),
    ).toEqual([]);
  });

  it('keeps legacy scores out of conformance', () => {
    const { checks } = compileDefinitions(entities).scorecard;
    expect(
      checks.filter(({ facts }) =>
        facts.some(fact => fact.startsWith('legacy.')),
      ),
    ).toEqual([]);
  });
});

describe('the legacy profiles', () => {
  const profiles = ofKind('RiskFramework').filter(
    ({ spec }) => spec.type === 'legacy',
  );

  it.each(names(profiles))('%s has an anchor for every score', name => {
    const { spec } = profiles.find(profile => profile.name === name)!;
    const { criteria, zones, redFrom, legacyFrom } = spec.legacy!;
    expect(criteria.map(({ id }) => id)).toEqual(
      'L1 L2 L3 L4 L5 L6 L7 C1 C2 C3 C4 C5 C6'.split(' '),
    );
    for (const { axis, anchors } of criteria) {
      const highest = axis === 'likelihood' ? 6 : 5;
      expect(anchors.map(({ score }) => score)).toEqual(
        Array.from({ length: highest }, (_, index) => highest - index),
      );
    }
    expect(zones.map(({ from }) => from)).toEqual([0, 4, 8, 16]);
    expect([legacyFrom, redFrom]).toEqual([3, 16]);
  });

  it('are the official one and ours', () => {
    expect(
      profiles.map(({ name, spec }) => `${name}: ${spec.basis}`).sort(),
    ).toEqual([
      'legacy-force-calibrated: our-extension',
      'legacy-official: government-code',
    ]);
  });
});

describe('the technology risk method', () => {
  const method = ofKind('RiskFramework').find(
    ({ spec }) => spec.type === 'technology-risk',
  )!.spec.technologyRisk!;
  const bands = method.bands.map(({ id }) => id);

  it('has five points on each scale and six bands in order', () => {
    expect(method.likelihood.map(({ value }) => value)).toEqual([
      1, 2, 3, 4, 5,
    ]);
    expect(method.impact.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
    expect(bands).toHaveLength(6);
    const from = method.bands.map(band => band.from);
    expect(from).toEqual([...from].sort((one, other) => one - other));
    expect(from[0]).toBe(1);
  });

  it('has an appetite for every impact category', () => {
    expect(method.appetite.map(({ category }) => category)).toEqual([
      ...impactCategories,
    ]);
  });

  it('says for every band and appetite who may accept, and never less authority for a worse band', () => {
    const order = method.roles.map(({ id }) => id);
    for (const appetite of appetiteLevels) {
      const least = bands.map(band => {
        const cells = method.authority.filter(
          cell => cell.band === band && cell.appetite === appetite,
        );
        expect(cells).toHaveLength(1);
        return Math.min(...cells[0].roles.map(role => order.indexOf(role)));
      });
      expect(least[0]).toBeGreaterThanOrEqual(0);
      expect(least).toEqual([...least].sort((one, other) => one - other));
    }
  });

  it('reviews worse bands sooner', () => {
    const days = method.bands.map(({ reviewEveryDays }) => reviewEveryDays);
    expect(days).toEqual([...days].sort((one, other) => other - one));
  });
});

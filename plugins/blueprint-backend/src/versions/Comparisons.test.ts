import type { Entity } from '@backstage/catalog-model';
import {
  Estate,
  type LevelId,
  type ScorecardEntity,
} from '@policing/plugin-blueprint-common';
import fc from 'fast-check';
import { register, scorecard, system } from '../__fixtures__/register';
import { Directory } from '../estate/Directory';
import type { RegisterView } from '../estate/RegisterView';
import { Comparisons } from './Comparisons';
import { runComparison } from './comparisonRun';
import { type KnownVersion, knownVersions } from './KnownVersion';

const DAY = '2026-11-21';

function viewOf(entities: Entity[], version = 1): RegisterView {
  const directory = new Directory();
  directory.apply(entities, []);
  return { estate: Estate.fromEntities(entities), directory, version };
}

function versionOf(entity: Entity): KnownVersion {
  const [version] = knownVersions(viewOf([entity]).directory, []);
  return version;
}

const one = versionOf(scorecard());
const other = versionOf(
  scorecard({ version: '1.1.0', expression: '!identity.singleSignOn' }),
);

describe('Comparisons', () => {
  it('works a pair out once, and again when the register or the day is another', async () => {
    const comparisons = new Comparisons();
    const view = viewOf(register());
    const first = await comparisons.of(view, { from: one, to: other }, DAY);
    expect(first).toMatchObject({ state: 'ready', progress: 1 });
    const again = await comparisons.of(view, { from: one, to: other }, DAY);
    expect(again.finished).toBe(first.finished);
    const changed = await comparisons.of(
      { ...view, version: 2 },
      { from: one, to: other },
      DAY,
    );
    expect(changed.finished).not.toBe(first.finished);
    const tomorrow = await comparisons.of(
      { ...view, version: 2 },
      { from: one, to: other },
      '2026-11-22',
    );
    expect(tomorrow.finished?.day).toBe('2026-11-22');
  });

  it('says how far it is, shows the last one meanwhile, and lets others take their turn', async () => {
    const many = Array.from({ length: 4_000 }, (_, number) =>
      system(`system-${number}`, 'group:demo/eastvale'),
    );
    const view = viewOf([...register(), ...many]);
    const comparisons = new Comparisons(0);
    const ask = (version: number) =>
      comparisons.of({ ...view, version }, { from: one, to: other }, DAY);
    const askUntilReady = async (version: number) => {
      const states = [await ask(version)];
      while (states.at(-1)!.state === 'working') {
        states.push(await ask(version));
      }
      return states;
    };
    const states = await askUntilReady(1);
    expect(states.length).toBeGreaterThan(2);
    const shares = states.map(({ progress }) => progress);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(states.at(-2)).not.toHaveProperty('finished');

    const again = await askUntilReady(2);
    expect(again[0]).toMatchObject({
      state: 'working',
      finished: states.at(-1)!.finished,
    });
    expect(again.at(-1)!.finished).not.toBe(again[0].finished);
  });

  it('starts again after a run that failed', async () => {
    const comparisons = new Comparisons();
    const view = viewOf(register());
    const { finished } = await comparisons.of(
      view,
      { from: one, to: other },
      DAY,
    );
    const broken = {
      ...view,
      version: 2,
      estate: new Proxy(view.estate, {
        get: (target, name) =>
          name === 'refs'
            ? () => {
                throw new Error('The estate is away');
              }
            : Reflect.get(target, name, target),
      }),
    };
    await expect(
      comparisons.of(broken, { from: one, to: other }, DAY),
    ).rejects.toThrow('The estate is away');
    const after = await comparisons.of(
      { ...view, version: 3 },
      { from: one, to: other },
      DAY,
    );
    expect(after.state).toBe('ready');
    expect(after.finished).not.toBe(finished);
  });

  it('keeps a few pairs only', async () => {
    const comparisons = new Comparisons();
    const view = viewOf(register());
    const versions = [1, 2, 3, 4, 5, 6].map(supportWeight =>
      versionOf(scorecard({ supportWeight })),
    );
    const finished = [];
    for (const to of versions) {
      finished.push(
        (await comparisons.of(view, { from: one, to }, DAY)).finished,
      );
    }
    const last = await comparisons.of(
      view,
      { from: one, to: versions[5] },
      DAY,
    );
    expect(last.finished).toBe(finished[5]);
    const first = await comparisons.of(
      view,
      { from: one, to: versions[0] },
      DAY,
    );
    expect(first.finished).not.toBe(finished[0]);
  });
});

describe('runComparison', () => {
  const levels: LevelId[] = [
    'aligned',
    'partly-aligned',
    'diverging',
    'unassessed',
  ];
  const anyCard = fc
    .record({
      supportWeight: fc.integer({ min: 1, max: 10 }),
      expression: fc.constantFrom(
        'identity.singleSignOn',
        '!identity.singleSignOn',
        'identity.multiFactor',
        "lifecycle == 'live'",
      ),
    })
    .map(more => scorecard(more) as unknown as ScorecardEntity);
  const view = viewOf(register());
  const run = (from: ScorecardEntity, to: ScorecardEntity) =>
    runComparison(view, { from, to }, DAY, () => {});

  it('changes nothing between a version and itself', async () => {
    await fc.assert(
      fc.asyncProperty(anyCard, async card => {
        const { registries } = await run(card, structuredClone(card));
        for (const { nation, forces, moves } of registries.values()) {
          expect(moves).toEqual([]);
          for (const { from, to } of [nation, ...forces.values()]) {
            expect(to.tally()).toEqual(from.tally());
            expect(to.levels).toEqual(from.levels);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('counts every system once on either side, and as many moves as levels shift', async () => {
    await fc.assert(
      fc.asyncProperty(anyCard, anyCard, async (before, after) => {
        const { registries } = await run(before, after);
        for (const { nation, moves } of registries.values()) {
          expect(nation.to.systems).toBe(nation.from.systems);
          levels.forEach((level, place) => {
            const left = moves.filter(({ from }) => from === level).length;
            const came = moves.filter(({ to }) => to === level).length;
            expect(nation.to.levels[place] - nation.from.levels[place]).toBe(
              came - left,
            );
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('counts no system that is no longer run', async () => {
    const entities = structuredClone(register());
    const systems = entities.filter(({ kind }) => kind === 'System');
    (systems[0].spec as any).lifecycle = 'decommissioned';
    const { registries } = await runComparison(
      viewOf(entities),
      { from: one.scorecard, to: other.scorecard },
      DAY,
      () => {},
    );
    const counted = [...registries.values()].reduce(
      (sum, { nation }) => sum + nation.from.systems,
      0,
    );
    expect(counted).toBe(systems.length - 1);
  });
});

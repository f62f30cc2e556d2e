import fc from 'fast-check';
import {
  dispositions,
  lifecycles,
  migrationStatuses,
} from '../../schema/shared';
import { burnUpOf } from './burnUp';
import { decisionAgeOf } from './decisionAge';
import { leftRunningBehind } from './leftRunning';
import { delayOf, moveState } from './move';
import type { PlannedSystem } from './PlannedSystem';
import { funnelOf, tableOfPipeline } from './stages';
import { WaitIndex, waitsOf } from './waits';
import { wavesOf } from './waves';

const TODAY = '2026-11-21';
const REFS = ['a', 'b', 'c', 'd', 'e', 'f'].map(name => `system:demo/${name}`);
const DAYS = ['2022-02-28', '2026-11-20', TODAY, '2026-11-22', '2028-03-31'];

const maybe = <T>(values: fc.Arbitrary<T>) =>
  fc.option(values, { nil: undefined });
const anyDay = maybe(fc.constantFrom(...DAYS));

const anySpec = fc.record({
  lifecycle: maybe(fc.constantFrom(...lifecycles)),
  decommissionedOn: anyDay,
  dependsOn: fc.subarray([...REFS, 'system:demo/elsewhere']),
  replaces: fc.subarray(REFS, { maxLength: 2 }),
  cloud: maybe(
    fc.record({
      status: maybe(fc.constantFrom(...migrationStatuses)),
      disposition: maybe(fc.constantFrom(...dispositions)),
      dispositionDecidedOn: anyDay,
      wave: maybe(fc.integer({ min: 1, max: 3 })),
      plannedStart: anyDay,
      plannedFinish: anyDay,
      actualStart: anyDay,
      actualFinish: anyDay,
      sourceDecommissioned: maybe(fc.boolean()),
      sourceDecommissionDue: anyDay,
    }),
  ),
});

const anySystems = fc
  .tuple(...REFS.map(() => anySpec))
  .map(specs =>
    specs.map((spec, index): PlannedSystem => ({ ref: REFS[index], spec })),
  );

const sum = (counts: readonly { systems: number }[]) =>
  counts.reduce((total, { systems }) => total + systems, 0);

it('counts each system once, in the table and in the funnel', () => {
  fc.assert(
    fc.property(anySystems, systems => {
      const table = tableOfPipeline(systems);
      expect(sum(table)).toBe(systems.length);
      table.forEach(row => expect(sum(row.dispositions)).toBe(row.systems));
      const { stages, beside } = funnelOf(table);
      expect(stages[0].reached + sum(beside)).toBe(systems.length);
      stages.forEach(({ at, reached }, index) =>
        expect(reached).toBe(at + (stages[index + 1]?.reached ?? 0)),
      );
    }),
  );
});

it('accounts for every system in the burn-up, and only ever rises', () => {
  fc.assert(
    fc.property(anySystems, systems => {
      const burnUp = burnUpOf(systems, TODAY);
      expect(burnUp.scope + burnUp.undecided + burnUp.staying).toBe(
        systems.length,
      );
      const last = burnUp.points.at(-1)!;
      expect(last.planned + burnUp.withoutPlannedFinish).toBe(burnUp.scope);
      expect(
        burnUp.finishedByToday + burnUp.finishedWithoutDay,
      ).toBeLessThanOrEqual(burnUp.finished);
      burnUp.points.slice(1).forEach((point, index) => {
        const before = burnUp.points[index];
        expect(point.month > before.month).toBe(true);
        expect(point.planned).toBeGreaterThanOrEqual(before.planned);
        expect(point.finished ?? Infinity).toBeGreaterThanOrEqual(
          before.finished ?? 0,
        );
        expect(point.finished === undefined).toBe(point.month > '2026-11');
      });
    }),
  );
});

it('puts every system with a wave into one wave, and dates it by its systems alone', () => {
  fc.assert(
    fc.property(anySystems, systems => {
      const waves = wavesOf(systems, TODAY);
      const members = waves.flatMap(wave => wave.systems);
      expect(members.map(({ ref }) => ref).sort()).toEqual(
        systems
          .filter(({ spec }) => spec.cloud?.wave !== undefined)
          .map(({ ref }) => ref),
      );
      for (const { counts, state, plannedFinish, late, ...wave } of waves) {
        const finishes = wave.systems.flatMap(
          ({ spec }) => spec.cloud?.plannedFinish ?? [],
        );
        expect(counts.withoutPlannedFinish + finishes.length).toBe(
          counts.systems,
        );
        expect(plannedFinish).toBe(finishes.sort().at(-1));
        expect(state === 'finished').toBe(
          counts.finished + counts.staying === counts.systems,
        );
        expect(late && state === 'finished').toBe(false);
      }
    }),
  );
});

it('lets nothing finished wait, and nobody wait for what is finished or stays', () => {
  fc.assert(
    fc.property(anySystems, systems => {
      const index = new WaitIndex(systems);
      for (const wait of systems.flatMap(each => waitsOf(each, index))) {
        const { waiting, on, because } = wait;
        const isEitherUndated = [waiting, on].some(
          ({ spec }) => spec.cloud?.plannedFinish === undefined,
        );
        expect(moveState(waiting)).toBe('open');
        expect(on.ref).not.toBe(waiting.ref);
        expect(
          because === 'still-needed-by' ||
            ['open', 'undecided'].includes(moveState(on)),
        ).toBe(true);
        expect(wait.finishesBefore === undefined).toBe(isEitherUndated);
      }
    }),
  );
});

it('is not behind its plan where nothing is open or planned', () => {
  fc.assert(
    fc.property(anySystems, systems => {
      const inTime = systems.filter(system => {
        const { plannedStart, plannedFinish } = system.spec.cloud ?? {};
        return (
          moveState(system) !== 'open' ||
          ![plannedStart, plannedFinish].some(day => day && day < TODAY)
        );
      });
      inTime.forEach(system => expect(delayOf(system, TODAY)).toBeUndefined());
    }),
  );
});

it('never calls a decision old that is carried out, stands or has no day', () => {
  fc.assert(
    fc.property(
      anySystems,
      fc.integer({ min: 1, max: 60 }),
      (systems, months) => {
        const ages = systems.map(system => ({
          cloud: system.spec.cloud ?? {},
          age: decisionAgeOf(system, months, TODAY),
        }));
        for (const { cloud, age } of ages) {
          expect(age === undefined).toBe(cloud.disposition === undefined);
        }
        for (const { cloud, age } of ages.filter(each => each.age?.old)) {
          expect(age!.state).toBe('open');
          expect(cloud.dispositionDecidedOn).toBeDefined();
        }
        const undated = ages.filter(
          ({ cloud, age }) =>
            age?.state === 'open' && !cloud.dispositionDecidedOn,
        );
        undated.forEach(({ age }) => expect(age).toEqual({ state: 'open' }));
      },
    ),
  );
});

it('says that nothing is left running only where it is recorded', () => {
  fc.assert(
    fc.property(anySystems, systems => {
      const index = new WaitIndex(systems);
      const migrated = systems.filter(
        system =>
          system.spec.cloud?.status === 'migrated' &&
          moveState(system) === 'finished' &&
          system.spec.lifecycle === 'live' &&
          system.spec.cloud.sourceDecommissioned !== true,
      );
      for (const system of migrated) {
        const left = leftRunningBehind(system, ref => index.system(ref), TODAY);
        expect(left?.source).toBe(
          system.spec.cloud?.sourceDecommissioned === false
            ? 'runs'
            : 'not-known',
        );
      }
    }),
  );
});

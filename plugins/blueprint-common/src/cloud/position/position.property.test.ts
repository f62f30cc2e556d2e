import fc from 'fast-check';
import { addDays, dayNumber } from '../../engine/dates';
import { dispositions, hostingClasses, migrationStatuses } from '../../schema';
import type { SpecOf } from '../../schema';
import { cloudShare, cloudStateOf, systemsIn } from './cloudState';
import { cloudFateOf, plannedStretches } from './fate';
import { plannedPosition } from './projection';
import { reconstructedStretches } from './reconstruct';
import { PositionCounter } from './Stretch';

type SystemSpec = SpecOf<'System'>;

const TODAY = '2026-11-23';
const TARGET = 0.8;
const cloudHosting = ['public-saas', 'public-iaas', 'national-platform'];

const date = fc
  .integer({ min: -900, max: 900 })
  .map(days => addDays(TODAY, days));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined });
const hostingClass = fc.constantFrom(...hostingClasses);

const systemSpec: fc.Arbitrary<SystemSpec> = fc.record({
  owner: fc.constant('group:demo/eastvale'),
  type: fc.constant('force-application' as const),
  lifecycle: fc.constantFrom('live' as const, 'decommissioned' as const),
  liveSince: maybe(date),
  decommissionedOn: maybe(date),
  confirmedOn: maybe(date),
  hosting: maybe(fc.record({ class: maybe(hostingClass) })),
  cloud: maybe(
    fc.record({
      status: maybe(fc.constantFrom(...migrationStatuses)),
      disposition: maybe(fc.constantFrom(...dispositions)),
      sourceHosting: maybe(hostingClass),
      targetHosting: maybe(hostingClass),
      plannedFinish: maybe(date),
      actualFinish: maybe(date),
    }),
  ),
});
const estate = fc.array(systemSpec, { minLength: 1, maxLength: 30 });

function fated(spec: SystemSpec) {
  return {
    state: cloudStateOf(spec.hosting?.class, cloudHosting),
    fate: cloudFateOf(spec, cloudHosting, TODAY),
  };
}

const planned = (systems: readonly SystemSpec[]) =>
  plannedPosition(systems.map(fated), TARGET, TODAY);

const later = (a: string | undefined, b: string | undefined) =>
  (a ?? '9999') >= (b ?? '9999');

describe('plannedPosition', () => {
  it('counts every system that has not left on every day, once', () => {
    fc.assert(
      fc.property(estate, systems => {
        const leaving = systems
          .map(fated)
          .flatMap(({ fate }) => (fate.kind === 'leaves' ? [fate.day!] : []));
        for (const counts of planned(systems).days) {
          const left = leaving.filter(day => day <= counts.day).length;
          expect(systemsIn(counts)).toBe(systems.length - left);
          expect(
            Math.min(
              ...(Object.values(counts).filter(Number.isFinite) as number[]),
            ),
          ).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('never raises the line without a plan', () => {
    fc.assert(
      fc.property(estate, systems => {
        const { days } = planned(
          systems.map(
            ({ cloud: _plan, decommissionedOn: _end, ...spec }) => spec,
          ),
        );
        expect(days).toHaveLength(1);
      }),
    );
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(
        estate.chain(systems =>
          fc.tuple(
            fc.constant(systems),
            fc.shuffledSubarray(systems, {
              minLength: systems.length,
              maxLength: systems.length,
            }),
          ),
        ),
        ([systems, shuffled]) => {
          expect(planned(shuffled)).toEqual(planned(systems));
        },
      ),
    );
  });

  it('never reaches the target earlier for want of the date of a move into cloud', () => {
    fc.assert(
      fc.property(estate, fc.nat(), (systems, choice) => {
        const moving = systems.filter(
          spec => fated(spec).fate.kind === 'moves',
        );
        fc.pre(moving.length > 0);
        const chosen = moving[choice % moving.length];
        const without = systems.map(spec =>
          spec === chosen
            ? { ...spec, cloud: { ...spec.cloud, plannedFinish: undefined } }
            : spec,
        );
        const [before, after] = [planned(systems), planned(without)];
        expect(later(after.reached!.surely, before.reached!.surely)).toBe(true);
      }),
    );
  });

  it('reaches the target at the earliest no later than surely', () => {
    fc.assert(
      fc.property(estate, systems => {
        const { reached, days } = planned(systems);
        expect(later(reached!.surely, reached!.atTheEarliest)).toBe(true);
        const first = days.find(counts => (cloudShare(counts) ?? 0) >= TARGET);
        expect(reached!.surely).toBe(first?.day);
      }),
    );
  });

  it('tells the same as the stretches of each system', () => {
    fc.assert(
      fc.property(estate, systems => {
        const { days } = planned(systems);
        const counter = new PositionCounter(
          days.map(({ day }) => dayNumber(day)),
        );
        for (const { state, fate } of systems.map(fated)) {
          plannedStretches(state, fate, TODAY).forEach(each =>
            counter.add(each),
          );
        }
        expect(counter.counts()).toEqual(
          days.map(({ day: _day, ...counts }) => counts),
        );
      }),
    );
  });
});

describe('reconstructedStretches', () => {
  it('says of each day at most one thing', () => {
    fc.assert(
      fc.property(
        estate,
        fc.array(date, { minLength: 1 }),
        (systems, dates) => {
          const days = [...new Set(dates)].sort().map(dayNumber);
          const counter = new PositionCounter(days);
          const stretches = systems.map(spec =>
            reconstructedStretches(spec, cloudHosting, TODAY),
          );
          stretches.flat().forEach(each => counter.add(each));
          const naive = days.map(day => {
            const counts = { inCloud: 0, notInCloud: 0, notKnown: 0 };
            for (const own of stretches) {
              const holding = own.filter(
                ({ from, until }) => from <= day && day < until,
              );
              expect(holding.length).toBeLessThan(2);
              holding.forEach(({ state }) => {
                counts[state] += 1;
              });
            }
            return counts;
          });
          expect(counter.counts()).toEqual(naive);
        },
      ),
    );
  });
});

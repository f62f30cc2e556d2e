import fc from 'fast-check';
import { addDays } from '../../engine/dates';
import {
  dispositions,
  lifecycles,
  migrationStatuses,
  type SpecOf,
} from '../../schema';
import { system, TODAY } from '../../engine/__fixtures__/register';
import { horizonDatesOf } from './horizonDatesOf';
import { isVendorDate, losingKinds } from './horizonKinds';

const span = { today: TODAY, until: addDays(TODAY, 3 * 365) };

const anyDay = fc
  .integer({ min: -800, max: 1600 })
  .map(days => addDays(TODAY, days));
const maybeDay = fc.option(anyDay, { nil: undefined });

const anySpec = fc
  .record({
    lifecycle: fc.constantFrom(...lifecycles),
    decommissionedOn: maybeDay,
    instance: fc.record({ version: fc.constantFrom('1', '2') }),
    support: fc.record({
      vendorSupportEnds: maybeDay,
      hardwareSupportEnds: maybeDay,
      licenceEnds: maybeDay,
      contractEnds: maybeDay,
      contractBreaks: fc.array(anyDay, { maxLength: 3 }),
      plannedReplacement: maybeDay,
    }),
    cloud: fc.record({
      status: fc.constantFrom(...migrationStatuses),
      disposition: fc.constantFrom(undefined, ...dispositions),
      plannedFinish: maybeDay,
      actualFinish: maybeDay,
      revisitOn: maybeDay,
      sourceDecommissioned: fc.boolean(),
      sourceDecommissionDue: maybeDay,
    }),
  })
  .map(spec => system('any', spec as Partial<SpecOf<'System'>>).spec);

const anyProduct = fc
  .array(fc.record({ version: fc.constantFrom('1', '2'), day: anyDay }), {
    maxLength: 2,
  })
  .map(
    releases =>
      ({
        releases: releases.map(({ version, day }) => ({
          version,
          vendorSupportEnds: day,
        })),
      }) as SpecOf<'Product'>,
  );

describe('the horizon of any system', () => {
  it('ends on its last day, says rightly what has passed, and repeats to the letter', () => {
    fc.assert(
      fc.property(anySpec, anyProduct, (spec, product) => {
        const dates = horizonDatesOf(spec, product, span);
        for (const { kind, date, passed } of dates) {
          expect(date <= span.until).toBe(true);
          expect(passed).toBe(date < span.today);
          expect(passed && kind === 'contract-break').toBe(false);
        }
        expect(horizonDatesOf(spec, product, span)).toEqual(dates);
      }),
    );
  });

  it('holds a plan against the dates of vendors alone, and calls covered only what a plan ahead is done for', () => {
    fc.assert(
      fc.property(anySpec, anyProduct, (spec, product) => {
        for (const { kind, date, cover } of horizonDatesOf(
          spec,
          product,
          span,
        )) {
          expect(cover !== undefined).toBe(isVendorDate(kind));
          const planned = cover?.plan?.date ?? '';
          expect(
            cover?.state !== 'covered' ||
              (planned >= span.today && planned <= date),
          ).toBe(true);
          expect(cover?.state === 'no-plan').toBe(
            cover !== undefined && cover.plan === undefined,
          );
        }
      }),
    );
  });

  it('never calls covered what was not, because a vendor’s date came nearer', () => {
    fc.assert(
      fc.property(
        anySpec,
        fc.constantFrom(...losingKinds),
        anyDay,
        fc.integer({ min: 1, max: 400 }),
        (spec, kind, day, days) => {
          const field = {
            'vendor-support': 'vendorSupportEnds',
            contract: 'contractEnds',
            licence: 'licenceEnds',
            hardware: 'hardwareSupportEnds',
          }[kind];
          const stateOn = (date: string) =>
            horizonDatesOf(
              { ...spec, support: { ...spec.support, [field]: date } },
              undefined,
              { ...span, until: '2099-12-31' },
            ).find(each => each.kind === kind)!.cover!.state;
          fc.pre(stateOn(day) !== 'covered');
          expect(stateOn(addDays(day, -days))).not.toBe('covered');
        },
      ),
    );
  });
});

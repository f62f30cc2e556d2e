import fc from 'fast-check';
import { addDays } from '../engine/dates';
import { dispensationState } from '../engine/scoring/dispensations';
import type { DispensationEntity } from '../schema';
import { parseRegistryFile, resolveReferences } from '../validation';
import type { DispensationEvent } from './DispensationEvent';
import { latestEnd, problemsOfGrant, problemsOfRequest } from './terms';
import {
  dispensationDifferences,
  toDispensationDocument,
  toDispensationEntity,
} from './toDocument';
import { decisionsOpen, dispensationOf } from './transitions';

const day = fc
  .integer({ min: 0, max: 4_000 })
  .map(days => addDays('2026-01-01', days));
const person = fc.constantFrom('user:demo/a', 'user:demo/b', 'user:demo/c');
const line = fc
  .string({ minLength: 1, maxLength: 200, unit: 'grapheme' })
  .filter(
    text => text.trim() !== '' && !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text),
  );
const lines = fc.array(line, { maxLength: 4 });

const request = fc.record({
  type: fc.constant('request' as const),
  by: person,
  on: day,
  at: fc.constant('2026-01-01T09:00:00.000Z'),
  owner: fc.constant('group:demo/eastvale'),
  classification: fc.constantFrom(
    'OFFICIAL' as const,
    'OFFICIAL-SENSITIVE' as const,
  ),
  principle: fc.constantFrom(
    'principle:default/nptc-13',
    'principle:default/nptc-26',
  ),
  checks: fc.option(
    fc.constant<string[]>(['cloud-or-justified', 'move-to-cloud-planned']),
    { nil: undefined },
  ),
  systems: fc.uniqueArray(
    fc.constantFrom('system:demo/a', 'system:demo/b', 'system:demo/c'),
    { minLength: 1 },
  ),
  reason: line,
  compensatingControls: lines,
  wishedUntil: day,
});

const decision: fc.Arbitrary<DispensationEvent> = fc.oneof(
  fc.record({
    type: fc.constant('grant' as const),
    by: person,
    on: day,
    at: fc.constant('2026-01-02T09:00:00.000Z'),
    startsOn: day,
    expiresOn: day,
    conditions: lines,
  }),
  fc.record({
    type: fc.constantFrom('refuse' as const, 'revoke' as const),
    by: person,
    on: day,
    at: fc.constant('2026-01-02T09:00:00.000Z'),
    reason: line,
  }),
);

/** Steps of which each may follow the one before, in the order of their days. */
const life = fc
  .tuple(request, fc.array(decision, { maxLength: 6 }))
  .map(([first, others]) => {
    const events: DispensationEvent[] = [first];
    const later = others
      .filter(each => each.on >= first.on)
      .sort((a, b) => (a.on < b.on ? -1 : 1));
    for (const each of later) {
      try {
        dispensationOf([...events, each]);
        events.push(each);
      } catch {
        // It may not follow here.
      }
    }
    return events;
  });

const soundLife = life
  .map(events =>
    events.map(event =>
      event.type === 'grant' && event.startsOn < event.on
        ? { ...event, startsOn: event.on }
        : event,
    ),
  )
  .map(events =>
    events.map(event => {
      if (event.type === 'grant' && event.expiresOn < event.startsOn) {
        return { ...event, expiresOn: event.startsOn };
      }
      return event.type === 'request' && event.wishedUntil < event.on
        ? { ...event, wishedUntil: event.on }
        : event;
    }),
  );

it('never lets the one who asked decide, nor anything follow on an end', () => {
  fc.assert(
    fc.property(life, events => {
      const [first, ...decisions] = events;
      const types = decisions.map(({ type }) => type);
      expect([[], ['grant'], ['refuse'], ['grant', 'revoke']]).toContainEqual(
        types,
      );
      decisions.forEach(({ by }) => expect(by).not.toBe(first.by));
    }),
  );
});

it('refuses a decision that is not open, whoever takes it', () => {
  fc.assert(
    fc.property(life, decision, (events, next) => {
      const spec = dispensationOf(events);
      const isOpen =
        next.type !== 'request' &&
        decisionsOpen(spec, next.on).includes(next.type);
      const isTaken = () => {
        try {
          dispensationOf([...events, next]);
          return true;
        } catch {
          return false;
        }
      };
      expect(isTaken()).toBe(isOpen && next.by !== spec.requestedBy);
    }),
  );
});

it('holds only between the first and the last day of a grant', () => {
  fc.assert(
    fc.property(life, day, (events, today) => {
      const spec = dispensationOf(events);
      const isLive =
        dispensationState({ spec } as DispensationEntity, today) === 'live';
      const last = events[events.length - 1];
      expect(isLive).toBe(
        last.type === 'grant' &&
          last.startsOn <= today &&
          today <= last.expiresOn,
      );
    }),
  );
});

it('needs a grant to end after today, and not later than the Blueprint allows', () => {
  fc.assert(
    fc.property(
      day,
      day,
      day,
      fc.integer({ min: 1, max: 60 }),
      (today, startsOn, expiresOn, longestMonths) => {
        const terms = { today, longestMonths };
        const problems = problemsOfGrant(
          { startsOn, expiresOn, conditions: [] },
          terms,
        );
        expect(problems.length === 0).toBe(
          startsOn >= today &&
            expiresOn > today &&
            expiresOn >= startsOn &&
            expiresOn <= latestEnd(startsOn, terms)!,
        );
      },
    ),
  );
});

it('names each field of a request that is missing', () => {
  const terms = { today: '2026-11-22', longestMonths: 24 };
  const fields = problemsOfRequest(
    {
      systems: [],
      checks: [],
      reason: ' ',
      compensatingControls: ['x'.repeat(501)],
      wishedUntil: '2026-02-30',
    },
    terms,
  ).map(({ field }) => field);
  expect(fields).toEqual([
    'systems',
    'checks',
    'reason',
    'compensatingControls',
    'wishedUntil',
  ]);
  expect(
    problemsOfRequest(
      {
        systems: ['system:demo/a'],
        reason: 'Because.',
        compensatingControls: [],
        wishedUntil: '2029-01-01',
      },
      terms,
    ),
  ).toEqual([
    {
      field: 'wishedUntil',
      message:
        'The Blueprint allows 24 months, so the last day can be 22 Nov 2028 at the latest.',
    },
  ]);
});

it('is the same when it is written to a file and read back', () => {
  fc.assert(
    fc.property(soundLife, events => {
      const entity = toDispensationEntity(
        { namespace: 'demo', name: 'di-0123456789' },
        dispensationOf(events),
      );
      const { documents, errors } = parseRegistryFile({
        registry: 'demo',
        path: 'eastvale/dispensations/di-0123456789.yaml',
        text: toDispensationDocument(entity),
        namespace: 'demo',
      });
      expect(errors).toEqual([]);
      const back = resolveReferences(documents[0].entity);
      expect(back).toEqual(entity);
      expect(dispensationDifferences(entity, back)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('tells in which fields two copies differ, whatever their order', () => {
  const entity = { spec: { systems: ['b', 'a'], state: 'granted' } };
  expect(
    dispensationDifferences(entity, {
      spec: { state: 'revoked', systems: ['a', 'b'], revokedOn: '2026-11-22' },
    }),
  ).toEqual([
    { field: 'revokedOn', ours: undefined, theirs: '2026-11-22' },
    { field: 'state', ours: 'granted', theirs: 'revoked' },
  ]);
});

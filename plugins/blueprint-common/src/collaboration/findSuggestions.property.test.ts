import fc from 'fast-check';
import {
  force,
  initiative,
  searchOf,
  system,
  TODAY,
} from './__fixtures__/view';
import type { CollaborationView, SystemInView } from './CollaborationView';
import { changesSince, snapshotOf } from './changesSince';
import { findSuggestions } from './findSuggestions';
import { spanForces } from './grouping';

const FORCES = ['a', 'b', 'c', 'd', 'e'];
const CAPABILITIES = ['capability:default/crime', 'capability:default/custody'];
const PRODUCTS = ['product:demo/p', 'product:demo/q', 'product:demo/r'];
const DAYS = [
  '2026-01-01',
  TODAY,
  '2027-04-01',
  '2027-09-01',
  '2028-08-01',
  '2029-08-01',
  '2031-01-01',
];

const someForces = fc.subarray(FORCES, { minLength: 1, maxLength: 3 });

const anySystem = fc.record({
  forces: someForces,
  product: fc.option(fc.constantFrom(...PRODUCTS), { nil: undefined }),
  capabilities: fc.subarray(CAPABILITIES),
  contractDates: fc.subarray(DAYS, { maxLength: 2 }),
});

const anySystems = fc
  .array(anySystem, { maxLength: 8 })
  .map(facts =>
    facts.map(({ forces, ...each }, index) => system(`${index}`, forces, each)),
  );

const day = fc.option(fc.constantFrom(...DAYS), { nil: undefined });

const anyInitiatives = fc
  .array(
    fc.record({
      forces: someForces,
      topic: fc.option(fc.constantFrom('drones', 'data'), { nil: undefined }),
      capabilities: fc.subarray(CAPABILITIES),
      startsOn: day,
      endsOn: day,
    }),
    { maxLength: 5 },
  )
  .map(facts =>
    facts.map(({ forces, ...each }, index) =>
      initiative(`${index}`, forces, each),
    ),
  );

const ratio = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), {
  nil: undefined,
});

const anyAdherence = fc
  .uniqueArray(
    fc.record({
      force: fc.constantFrom(...FORCES),
      subject: fc.constantFrom(
        'principle:default/one',
        'principle:default/two',
      ),
      assuredConformance: ratio,
      coverage: ratio,
    }),
    { selector: ({ force: name, subject }) => `${name} ${subject}` },
  )
  .map(rows => rows.map(row => ({ ...row, force: force(row.force) })));

const anyContent: fc.Arbitrary<Partial<CollaborationView>> = fc.record({
  systems: anySystems,
  initiatives: anyInitiatives,
  adherence: anyAdherence,
});

const scoresOf = (content: Partial<CollaborationView>) =>
  new Map(
    findSuggestions(searchOf(content)).map(({ id, kind, rank }) => [
      id,
      { kind, score: rank.score },
    ]),
  );

/** What is suggested before and ranks lower after. */
function lowered(
  before: Partial<CollaborationView>,
  after: Partial<CollaborationView>,
) {
  const later = scoresOf(after);
  return [...scoresOf(before)].filter(
    // One that is gone is part of another that stands for it now.
    ([id, { score }]) => (later.get(id)?.score ?? Infinity) < score,
  );
}

describe('findSuggestions', () => {
  it('does not depend on the order of what it looks at', () => {
    fc.assert(
      fc.property(anyContent, content => {
        const reversed = Object.fromEntries(
          Object.entries(content).map(([name, list]) => [
            name,
            [...(list as unknown[])].reverse(),
          ]),
        );
        expect(findSuggestions(searchOf(reversed))).toEqual(
          findSuggestions(searchOf(content)),
        );
      }),
    );
  });

  it('names every suggestion once and adds up its rank', () => {
    fc.assert(
      fc.property(anyContent, content => {
        const findings = findSuggestions(searchOf(content));
        expect(new Set(findings.map(({ id }) => id)).size).toBe(
          findings.length,
        );
        for (const { rank } of findings) {
          expect(rank.score).toBe(
            rank.parts.reduce((sum, { points }) => sum + points, 0),
          );
        }
      }),
    );
  });

  it('suggests nothing from one system, one initiative or one force alone', () => {
    fc.assert(
      fc.property(anyContent, content => {
        for (const finding of findSuggestions(searchOf(content))) {
          const things = [
            ...finding.systems,
            ...finding.initiatives,
            ...finding.figures,
          ];
          expect(things.length).toBeGreaterThan(1);
          const of = (
            list: readonly { ref: string; forces: readonly string[] }[],
          ) =>
            list.filter(({ ref }) =>
              [...finding.systems, ...finding.initiatives].includes(ref),
            );
          const behind = [...of(content.systems!), ...of(content.initiatives!)];
          expect(
            finding.kind === 'same-capability' ||
              finding.kind === 'ask-a-force' ||
              spanForces(behind),
          ).toBe(true);
        }
      }),
    );
  });

  it('needs dates for what is about dates, and uses only those that are known', () => {
    fc.assert(
      fc.property(anyContent, content => {
        const undated = {
          ...content,
          systems: content.systems!.map(each => ({
            ...each,
            contractDates: [],
          })),
          initiatives: content.initiatives!.map(each => ({
            ...each,
            endsOn: undefined,
          })),
        };
        for (const { kind, firstEnd } of findSuggestions(searchOf(undated))) {
          expect(kind).not.toMatch(/contracts|initiatives/);
          expect(firstEnd).toBeUndefined();
        }
        for (const finding of findSuggestions(searchOf(content))) {
          for (const [ref, end] of Object.entries(finding.contractEnds)) {
            const own = content.systems!.find(each => each.ref === ref)!;
            expect(own.contractDates).toContain(end);
          }
        }
      }),
    );
  });

  it('never ranks lower for a further system', () => {
    fc.assert(
      fc.property(anySystems, anySystem, (systems, { forces, ...facts }) => {
        expect(
          lowered(
            { systems },
            { systems: [...systems, system('new', forces, facts)] },
          ),
        ).toEqual([]);
      }),
    );
  });

  it('never ranks lower for a further initiative', () => {
    fc.assert(
      fc.property(anyInitiatives, someForces, (initiatives, forces) => {
        expect(
          lowered(
            { initiatives },
            { initiatives: [...initiatives, initiative('new', forces)] },
          ),
        ).toEqual([]);
      }),
    );
  });

  it('never ranks lower for contracts that all end nearer', () => {
    fc.assert(
      fc.property(anySystems, fc.nat(400), (systems, days) => {
        const nearer = (each: SystemInView): SystemInView => ({
          ...each,
          contractDates: each.contractDates.map(date => {
            const moved = new Date(Date.parse(date) - days * 86_400_000)
              .toISOString()
              .slice(0, 10);
            // A day that has passed would be no end any more.
            return date > TODAY && moved < TODAY ? TODAY : moved;
          }),
        });
        const ahead = systems.map(each => ({
          ...each,
          contractDates: each.contractDates.filter(date => date > TODAY),
        }));
        expect(
          lowered({ systems: ahead }, { systems: ahead.map(nearer) }),
        ).toEqual([]);
      }),
    );
  });
});

describe('changesSince', () => {
  it('finds no change where there is none', () => {
    fc.assert(
      fc.property(anyContent, content => {
        for (const finding of findSuggestions(searchOf(content))) {
          expect(
            changesSince(snapshotOf(finding), finding, ref => ref),
          ).toEqual([]);
        }
      }),
    );
  });

  it('tells of new forces and nearer ends, not of what went away', () => {
    const before = {
      forces: [force('a'), force('b')],
      otherForces: 3,
      firstEnd: '2027-03-31',
    };
    const title = (ref: string) => ref.split('/')[1].toUpperCase();
    const after = (change: object) =>
      changesSince(before, { ...before, ...change }, title);
    expect(after({ forces: ['a', 'b', 'c'].map(force) })).toEqual([
      'C is concerned too.',
    ]);
    expect(after({ otherForces: 4 })).toEqual([
      '4 other forces are concerned, 3 then.',
    ]);
    expect(after({ firstEnd: '2027-01-31' })).toEqual([
      'The first contract can end on 31 Jan 2027, sooner than 31 Mar 2027.',
    ]);
    expect(
      after({ forces: [force('a')], otherForces: 0, firstEnd: undefined }),
    ).toEqual([]);
    expect(
      changesSince({ ...before, firstEnd: undefined }, before, title),
    ).toEqual([
      'The first contract can end on 31 Mar 2027; no end was known then.',
    ]);
  });
});

import { force, initiative, searchOf, system } from './__fixtures__/view';
import { sentenceOf, worthOf, type FindingWords } from './describeFinding';
import { findSuggestions } from './findSuggestions';
import type { SuggestionKind } from './Finding';
import { sameFailingCheck } from './sameFailingCheck';
import type { CollaborationView } from './CollaborationView';

const words: FindingWords = {
  title: ref => ref.split('/')[1].toUpperCase(),
  check: id => `check ${id}`,
  topic: id => `topic ${id}`,
};

const P = { product: 'product:demo/p' };
const Q = { product: 'product:demo/q' };

/** Sentences of one kind. */
function suggested(kind: SuggestionKind, content: Partial<CollaborationView>) {
  return findSuggestions(searchOf(content))
    .filter(finding => finding.kind === kind)
    .map(finding => sentenceOf(finding, words));
}

describe('findSuggestions', () => {
  it('suggests to a force its systems for one capability', () => {
    const kind = 'same-capability';
    expect(
      suggested(kind, {
        systems: [system('x', ['a']), system('y', ['a', 'b'])],
      }),
    ).toEqual(['A runs 2 live systems for one capability: CRIME.']);
    expect(
      suggested(kind, { systems: [system('x', ['a']), system('y', ['b'])] }),
    ).toEqual([]);
  });

  it('leaves out capabilities that others are part of', () => {
    const capabilities = ['capability:default/everything'];
    expect(
      findSuggestions(
        searchOf({
          systems: [
            system('x', ['a'], { capabilities }),
            system('y', ['a'], { capabilities }),
          ],
        }),
      ),
    ).toEqual([]);
  });

  it('suggests what several forces run to all of them', () => {
    const kind = 'same-product';
    expect(
      suggested(kind, {
        systems: [system('x', ['a'], P), system('y', ['b', 'c'], P)],
      }),
    ).toEqual(['3 forces run P: A, B and C.']);
    expect(
      suggested(kind, {
        systems: [system('x', ['a', 'b'], P), system('y', ['a', 'b'], P)],
      }),
    ).toEqual([]);
    expect(
      suggested(kind, { systems: [system('x', ['a']), system('y', ['b'])] }),
    ).toEqual([]);
  });

  it('suggests different products of the members of a group', () => {
    const kind = 'different-products';
    const systems = [system('x', ['a'], P), system('y', ['b'], Q)];
    expect(suggested(kind, { systems })).toEqual([
      'In REGION, 2 forces use 2 different products for CRIME: A and B.',
    ]);
    expect(
      suggested(kind, {
        systems: [...systems.slice(0, 1), system('y', ['b'])],
      }),
    ).toEqual([]);
    expect(
      suggested(kind, {
        systems,
        groups: [
          { ref: 'group:demo/other', type: 'region', members: [force('a')] },
        ],
      }),
    ).toEqual([]);
  });

  it('suggests to a collaboration what its region would be told as well', () => {
    const members = ['a', 'b'].map(force);
    const groups = [
      { ref: 'group:demo/region', type: 'region' as const, members },
      { ref: 'group:demo/joint', type: 'collaboration' as const, members },
    ];
    const systems = [system('x', ['a'], P), system('y', ['b'], Q)];
    const kind = 'different-products';
    expect(suggested(kind, { systems, groups })).toEqual([
      'In JOINT, 2 forces use 2 different products for CRIME: A and B.',
    ]);
    members.push(force('c'));
    groups[1] = { ...groups[1], members: members.slice(0, 2) };
    expect(
      suggested(kind, {
        systems: [...systems, system('z', ['c'], P)],
        groups,
      }),
    ).toHaveLength(2);
  });

  it('names the force of the reader first and counts what is too much to name', () => {
    const forces = ['a', 'b', 'c', 'd', 'e', 'f'];
    const [finding] = findSuggestions(
      searchOf({ systems: forces.map(name => system(name, [name], P)) }),
    );
    expect(sentenceOf(finding, { ...words, firstForce: force('f') })).toBe(
      '6 forces run P: F, A, B, C and 2 other forces.',
    );
  });

  it('suggests contracts of several forces that can end together', () => {
    const kind = 'contracts-ending-together';
    const ending = (...contractDates: string[]) => ({ contractDates });
    expect(
      suggested(kind, {
        systems: [
          system('x', ['a'], ending('2027-03-31', '2029-03-31')),
          system('y', ['b'], ending('2028-09-30')),
          system('z', ['c'], ending('2026-11-20')),
        ],
      }),
    ).toEqual([
      'Contracts of A and B for CRIME can end between 31 Mar 2027 and 30 Sep 2028.',
    ]);
    // A day more than the window; too far off; not known.
    for (const last of [['2028-10-01'], ['2029-11-22'], []]) {
      expect(
        suggested(kind, {
          systems: [
            system('x', ['a'], ending('2027-03-31')),
            system('y', ['b'], ending(...last)),
          ],
        }),
      ).toEqual([]);
    }
  });

  it('prefers the window in which most forces can act', () => {
    const [finding] = findSuggestions(
      searchOf({
        systems: [
          system('x', ['a'], { contractDates: ['2026-12-01'] }),
          system('y', ['b'], { contractDates: ['2027-06-01', '2028-07-01'] }),
          ...['c', 'd', 'e', 'f', 'g', 'h', 'i'].map(name =>
            system(name, [name], { contractDates: ['2028-11-01'] }),
          ),
        ],
      }),
    );
    expect(finding).toMatchObject({
      kind: 'contracts-ending-together',
      firstEnd: '2027-06-01',
      lastEnd: '2028-11-01',
    });
    expect(finding.forces).toHaveLength(8);
    expect(finding.contractEnds['system:demo/y']).toBe('2027-06-01');
  });

  it('does not suggest a product whose contracts stand under one capability', () => {
    const ending = { contractDates: ['2027-03-31'] };
    const systems = [
      system('x', ['a'], { ...P, ...ending }),
      system('y', ['b'], { ...P, ...ending }),
    ];
    const kind = 'contracts-ending-together';
    expect(suggested(kind, { systems })).toEqual([
      'Contracts of A and B for CRIME can end on 31 Mar 2027.',
    ]);
    const [, second] = systems;
    const capabilities = ['capability:default/custody'];
    expect(
      suggested(kind, {
        systems: [systems[0], { ...second, capabilities }],
      }),
    ).toEqual(['Contracts of A and B for P can end on 31 Mar 2027.']);
  });

  it('suggests initiatives for the same purpose at the same time', () => {
    const kind = 'similar-initiatives';
    const capabilities = ['capability:default/crime'];
    const initiatives = [
      initiative('one', ['a'], { capabilities }),
      initiative('two', ['b'], { capabilities }),
    ];
    expect(suggested(kind, { initiatives })).toEqual([
      '2 initiatives of A and B run at the same time for topic drones.',
    ]);
    const goals = ['strategygoal:default/e4'];
    expect(
      suggested(kind, {
        initiatives: initiatives.map((each, index) => ({
          ...each,
          goals,
          topic: `${index}`,
        })),
      }),
    ).toEqual(['2 initiatives of A and B run at the same time for CRIME.']);
    // One after the other; over; no end known; one force.
    for (const other of [
      { startsOn: '2028-01-01', endsOn: '2028-06-30' },
      { startsOn: '2026-01-01', endsOn: '2026-11-20' },
      { endsOn: undefined },
      { forces: [force('a')] },
    ]) {
      expect(
        suggested(kind, {
          initiatives: [initiatives[0], { ...initiatives[1], ...other }],
        }),
      ).toEqual([]);
    }
  });

  it('sends a force that struggles to those that do well', () => {
    const kind = 'ask-a-force';
    const subject = 'principle:default/nptc-26';
    const figures = (name: string, assured: number, coverage = 0.9) => ({
      force: force(name),
      subject,
      assuredConformance: assured,
      coverage,
    });
    const adherence = [
      figures('a', 0.4),
      figures('b', 0.75),
      figures('c', 0.9),
      figures('d', 0.8),
      figures('e', 0.1, 0.5),
      figures('f', 0.99, 0.5),
      { force: force('g'), subject },
    ];
    expect(suggested(kind, { adherence })).toEqual([
      'A meets 40 % of NPTC-26; ask C, which meets 90 %.',
    ]);
    const [finding] = findSuggestions(searchOf({ adherence }));
    expect(finding.forces).toEqual(['a', 'c', 'd'].map(force));
    expect(worthOf(finding, words)).toEqual([
      '50 percentage points between the two',
    ]);
    expect(finding.rank.parts).toEqual([
      { rule: 'kind', value: kind, points: 10 },
      { rule: 'forces', value: '3', points: 12 },
      { rule: 'gap', value: '50', points: 15 },
    ]);
  });

  it('suggests a check that enough forces fail, as far as the reader may know', () => {
    const failing = (otherForces: number, ...forces: string[][]) =>
      sameFailingCheck(
        [
          {
            check: 'sso',
            severity: 'high',
            systems: forces.map((each, index) => system(`${index}`, each)),
            otherForces,
          },
        ],
        searchOf({}),
      ).map(finding => sentenceOf(finding, words));
    expect(failing(0, ['a'], ['b'], ['c'])).toEqual([
      '3 forces fail the same check, “check sso”: A, B and C.',
    ]);
    expect(failing(4, ['a'])).toEqual([
      '5 forces fail the same check, “check sso”: A and 4 other forces.',
    ]);
    expect(failing(0, ['a'], ['b'])).toEqual([]);
    expect(failing(0, ['a', 'b', 'c'])).toEqual([]);
  });

  it('says what it is worth in known facts only', () => {
    const [finding] = findSuggestions(
      searchOf({
        systems: [
          system('x', ['a'], { ...P, contractDates: ['2027-03-31'] }),
          system('y', ['b'], Q),
        ],
      }),
    );
    expect(worthOf(finding, words)).toEqual([
      '2 systems in 2 forces',
      '1 contract, the first can end on 31 Mar 2027',
      '2 products: P and Q',
    ]);
  });
});

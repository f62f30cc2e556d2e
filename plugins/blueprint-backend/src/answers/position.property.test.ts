import type { HeldRole, Marking } from '@policing/plugin-blueprint-common';
import fc from 'fast-check';
import {
  accessOf,
  anyRoles,
  forceNames,
  forceRef,
  oracle,
} from '../__testUtils__/people';
import { definitions } from '../__fixtures__/records';
import { figureLayoutOf } from '../scoring/FigureLayout';
import {
  contributionOf,
  countedRisks,
  countedVerdicts,
} from '../scoring/Contribution';
import { RollUpBook } from '../scoring/RollUpBook';
import { NATION_REF, type RollUpKind } from '../store/rollUps';
import type { RiskFlags } from '../store/ResultsStore';
import { positionOf } from './position';

const registry = 'demo';

/** A number that one system or one set of risks adds to a count of the nation. */
interface Unit {
  part: 'legacy' | 'risk';
  name: string;
  forces: string[];
  marking: Marking;
  count: number;
  /** System it belongs to; each is assessed or not, which the open total binds. */
  system: string;
}

const anyForces = fc
  .oneof(
    {
      weight: 8,
      arbitrary: fc.constantFrom(...forceNames).map(name => [name]),
    },
    {
      weight: 2,
      arbitrary: fc.uniqueArray(fc.constantFrom(...forceNames), {
        maxLength: 4,
      }),
    },
  )
  .map(names => names.map(forceRef).sort());

const anyMarking = fc.constantFrom<Marking>('OFFICIAL', 'OFFICIAL-SENSITIVE');

const anySystem = fc.record({
  forces: anyForces,
  marking: anyMarking,
  legacy: fc.constantFrom('red', 'mayBeRed', 'legacy', 'none', 'not-assessed'),
  risks: fc.array(
    fc.record({
      concerns: fc.option(fc.constantFrom(...forceNames), { nil: undefined }),
      marking: anyMarking,
      counts: fc.tuple(...countedRisks.map(() => fc.nat(2))),
    }),
    { maxLength: 2 },
  ),
});

type AnySystem = typeof anySystem extends fc.Arbitrary<infer S> ? S : never;

function verdictsOf({ legacy }: AnySystem): number[] {
  const isAssessed = legacy !== 'not-assessed';
  const verdicts: Partial<Record<(typeof countedVerdicts)[number], number>> = {
    notInCloud: 1,
    red: Number(legacy === 'red'),
    mayBeRed: Number(legacy === 'mayBeRed'),
    legacy: Number(isAssessed && legacy !== 'none'),
    legacyAssessed: Number(isAssessed),
    legacyNotAssessed: Number(!isAssessed),
  };
  return countedVerdicts.map(name => verdicts[name] ?? 0);
}

/** Risks of a system by whom they concern: one of its forces, or all. */
function risksOf({ forces, risks }: AnySystem): RiskFlags[] {
  return risks.map(({ concerns, marking, counts }) => {
    const member = forces.find(ref => concerns && ref === forceRef(concerns));
    return { forces: member ? [member] : forces, regions: [], marking, counts };
  });
}

function bookOf(systems: AnySystem[]): RollUpBook {
  const book = new RollUpBook(figureLayoutOf(definitions));
  systems.forEach((system, place) => {
    const { forces, marking } = system;
    const flags = {
      marking,
      verdicts: verdictsOf(system),
      risks: risksOf(system),
    };
    book.set(
      `system:demo/s${place}`,
      contributionOf(
        { registry, level: 'aligned', outcomes: 'pp', flags },
        { forces, regions: ['group:demo/region'], capabilities: ['c'] },
      ),
    );
  });
  return book;
}

function unitsOf(systems: AnySystem[]): Unit[] {
  const legacyNames = {
    red: 'red',
    mayBeRed: 'mayBeRed',
    legacy: 'legacy',
    legacyAssessed: 'assessed',
    legacyNotAssessed: 'notAssessed',
  };
  return systems.flatMap((system, place): Unit[] => {
    const verdicts = verdictsOf(system);
    const common = { system: `${place}` };
    return [
      ...Object.entries(legacyNames).map(([verdict, name]): Unit => ({
        ...common,
        part: 'legacy',
        name,
        forces: system.forces,
        marking: system.marking,
        count: verdicts[countedVerdicts.indexOf(verdict as never)],
      })),
      ...risksOf(system).flatMap(risk =>
        countedRisks.map((name, which): Unit => ({
          ...common,
          part: 'risk',
          name,
          forces: risk.forces,
          marking: risk.marking,
          count: risk.counts[which],
        })),
      ),
    ];
  });
}

const PRIME = 1_000_003;

function inverse(value: number): number {
  let result = 1n;
  let base = BigInt(value);
  for (let power = BigInt(PRIME - 2); power > 0n; power >>= 1n) {
    if (power & 1n) {
      result = (result * base) % BigInt(PRIME);
    }
    base = (base * base) % BigInt(PRIME);
  }
  return Number(result);
}

/** A set of equations that somebody knows, solved as far as it goes. */
class Knowledge {
  readonly #rows = new Map<number, number[]>();

  learn(equation: number[]): void {
    const rest = this.#reduce(equation);
    const pivot = rest.findIndex(value => value !== 0);
    if (pivot >= 0) {
      const factor = inverse(rest[pivot]);
      this.#rows.set(
        pivot,
        rest.map(value => (value * factor) % PRIME),
      );
    }
  }

  /** Whether a sum follows from what is known. */
  gives(sum: number[]): boolean {
    return this.#reduce(sum).every(value => value === 0);
  }

  #reduce(equation: number[]): number[] {
    const rest = [...equation];
    for (let place = 0; place < rest.length; place++) {
      const row = rest[place] !== 0 && this.#rows.get(place);
      if (row) {
        const factor = rest[place];
        for (let other = place; other < rest.length; other++) {
          rest[other] =
            (((rest[other] - factor * row[other]) % PRIME) + PRIME) % PRIME;
        }
      }
    }
    return rest;
  }
}

function mayRead(roles: HeldRole[], { forces, marking }: Unit): boolean {
  return oracle.risk(roles, forces, marking);
}

function headingOf(kind: RollUpKind, ref: string) {
  return { registry, kind, ref, title: ref, details: {} };
}

describe('positions of random registers for random people', () => {
  const anyCase = fc.tuple(
    fc.array(anySystem, { minLength: 1, maxLength: 30 }),
    anyRoles,
  );

  it('give no number of a hidden force back, however they are subtracted', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ([systems, roles]) => {
        fc.pre(!oracle.isNational(roles));
        const access = await accessOf(roles);
        const book = bookOf(systems);
        const read = (kind: RollUpKind, ref: string) =>
          positionOf(book.rowOf(headingOf(kind, ref)), access);
        const units = unitsOf(systems).filter(({ count }) => count > 0);
        const vector = (holds: (unit: Unit) => boolean) =>
          units.map(unit => (holds(unit) ? 1 : 0));
        const nation = read('nation', NATION_REF);
        const knowledge = new Knowledge();

        for (const part of ['legacy', 'risk'] as const) {
          for (const name of Object.keys(nation[part] ?? {})) {
            knowledge.learn(
              vector(unit => unit.part === part && unit.name === name),
            );
          }
          for (const kind of ['region', 'capability'] as const) {
            expect(read(kind, 'group:demo/region')[part]).toBeUndefined();
          }
        }
        units.forEach((unit, place) => {
          if (mayRead(roles, unit) || oracle.isOwn(roles, unit.forces)) {
            knowledge.learn(units.map((_, other) => Number(other === place)));
          }
        });
        for (const force of forceNames.map(forceRef)) {
          const hidden = (unit: Unit) =>
            unit.forces.includes(force) &&
            !mayRead(roles, unit) &&
            !oracle.isOwn(roles, unit.forces);
          for (const { part, name } of units.filter(hidden)) {
            const own = vector(
              unit => hidden(unit) && unit.part === part && unit.name === name,
            );
            expect(knowledge.gives(own)).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('show a count of the nation where three forces stand behind what is hidden, and only there', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ([systems, roles]) => {
        const access = await accessOf(roles);
        const row = bookOf(systems).rowOf(headingOf('nation', NATION_REF));
        const {
          legacy = {},
          risk = {},
          withheld = [],
        } = positionOf(row, access);
        const units = unitsOf(systems);
        const total = (part: string, name: string) =>
          units
            .filter(unit => unit.part === part && unit.name === name)
            .reduce((sum, { count }) => sum + count, 0);
        const allows = (part: string, name: string) => {
          if (oracle.isNational(roles)) {
            return true;
          }
          const behind = units.filter(
            unit =>
              unit.part === part &&
              unit.name === name &&
              unit.count > 0 &&
              unit.forces.length > 0 &&
              !mayRead(roles, unit) &&
              !oracle.isOwn(roles, unit.forces),
          );
          // No two forces, nor one, have a part in all of it.
          return (
            roles.length > 0 &&
            forceNames.every(one =>
              forceNames.every(two =>
                behind.some(
                  ({ forces }) =>
                    !forces.includes(forceRef(one)) &&
                    !forces.includes(forceRef(two)),
                ),
              ),
            )
          );
        };
        const expected = (part: string, names: readonly string[]) =>
          Object.fromEntries(
            names
              .filter(name =>
                ['assessed', 'notAssessed'].includes(name)
                  ? allows(part, 'assessed') && allows(part, 'notAssessed')
                  : allows(part, name),
              )
              .map(name => [name, total(part, name)]),
          );
        const legacyNames = [
          'red',
          'mayBeRed',
          'legacy',
          'assessed',
          'notAssessed',
        ];
        expect(legacy).toEqual(expected('legacy', legacyNames));
        expect(risk).toEqual(expected('risk', countedRisks));
        expect(withheld.includes('risk')).toBe(
          roles.length > 0 && Object.keys(risk).length < countedRisks.length,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('count for a force what concerns it and its reader may read', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async ([systems, roles]) => {
        const access = await accessOf(roles);
        const book = bookOf(systems);
        const units = unitsOf(systems);
        for (const force of forceNames.map(forceRef)) {
          const position = positionOf(
            book.rowOf(headingOf('force', force)),
            access,
          );
          for (const part of ['legacy', 'risk'] as const) {
            const counts: Record<string, number> = {};
            for (const unit of units) {
              if (
                unit.part === part &&
                unit.forces.includes(force) &&
                mayRead(roles, unit)
              ) {
                counts[unit.name] = (counts[unit.name] ?? 0) + unit.count;
              }
            }
            const seen = Object.fromEntries(
              Object.entries(position[part] ?? {}).filter(
                ([name, count]) => count > 0 || name in counts,
              ),
            );
            // Who reads of a shared system reads it of their own force.
            const isOpen = oracle.risk(roles, [force], 'OFFICIAL');
            expect(position[part] !== undefined).toBe(isOpen);
            expect(seen).toEqual(isOpen ? counts : {});
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

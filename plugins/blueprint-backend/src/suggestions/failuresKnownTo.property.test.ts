import type { Marking } from '@policing/plugin-blueprint-common';
import fc from 'fast-check';
import {
  accessOf,
  anyRoles,
  forceNames,
  forceRef,
  oracle,
} from '../__testUtils__/people';
import { definitions } from '../__fixtures__/records';
import { type FailingGroup, failuresKnownTo } from './failuresKnownTo';

const [check] = definitions.checks;

const anyGroups: fc.Arbitrary<FailingGroup[]> = fc
  .array(
    fc.record({
      forces: fc.subarray(forceNames.map(forceRef), { maxLength: 3 }),
      marking: fc.constantFrom<Marking>('OFFICIAL', 'OFFICIAL-SENSITIVE'),
    }),
    { maxLength: 10 },
  )
  .map(groups =>
    groups.map((group, index) => ({
      ...group,
      refs: [`system:demo/${index}`],
    })),
  );

describe('failuresKnownTo', () => {
  it('names what a reader may read, and nothing of it hangs on what few others stand behind', async () => {
    await fc.assert(
      fc.asyncProperty(anyRoles, anyGroups, async (roles, groups) => {
        const access = await accessOf(roles);
        const known = (failing: FailingGroup[]) =>
          failuresKnownTo(access, failing, check);
        const mayRead = ({ forces, marking }: FailingGroup) =>
          forces.length > 0 && oracle.assessment(roles, forces, marking);
        const readable = groups.filter(mayRead);

        const { systems, otherForces } = known(groups);
        expect(systems.map(({ ref }) => ref)).toEqual(
          readable.flatMap(({ refs }) => refs),
        );
        const named = readable.flatMap(({ forces }) => forces);
        const others = [
          ...new Set(
            groups
              .filter(group => !mayRead(group))
              .filter(({ forces }) => !oracle.isOwn(roles, forces))
              .flatMap(({ forces }) => forces)
              .filter(force => !named.includes(force)),
          ),
        ];
        const mayCount =
          !oracle.isNational(roles) && others.length >= 3 ? others.length : 0;
        expect([0, mayCount]).toContain(otherForces);
        // Only the number shows: so many others who are strangers make no difference.
        const strangers = Array.from({ length: otherForces }, (_, index) => ({
          forces: [forceRef(`stranger-${index}`)],
          marking: 'OFFICIAL' as const,
          refs: [`system:demo/stranger-${index}`],
        }));
        expect(known([...readable, ...strangers])).toEqual(known(groups));
      }),
      { numRuns: 300 },
    );
  });

  it('counts nothing for a reader of whose own forces nothing fails', async () => {
    const access = await accessOf([
      { role: 'enterprise-architect', force: 'demo.a' },
    ]);
    const failing = ['b', 'c', 'd', 'e'].map(name => ({
      forces: [forceRef(name)],
      marking: 'OFFICIAL' as const,
      refs: [`system:demo/${name}`],
    }));
    const { otherForces } = failuresKnownTo(access, failing, check);
    expect(otherForces).toBe(0);
  });
});

import type { InitiativeInView } from './CollaborationView';
import type { Finding, FindingSubject } from './Finding';
import { forcesOf, groupBy, spanForces } from './grouping';
import { makeFinding, type Search } from './makeFinding';

/** An initiative of which it is known when it runs. */
type Dated = InitiativeInView & { startsOn: string; endsOn: string };

function isDated(initiative: InitiativeInView): initiative is Dated {
  return initiative.startsOn !== undefined && initiative.endsOn !== undefined;
}

/**
 * The strongest set of initiatives that all run on one day, today or later.
 * Some initiative starts on that day or it is today, so no other day need be
 * looked at; of equals the nearest counts.
 */
function strongestOverlap(
  subject: FindingSubject,
  initiatives: readonly Dated[],
  search: Search,
): Finding | undefined {
  const { today } = search.view;
  const days = [
    ...new Set(
      initiatives.map(({ startsOn }) => (startsOn > today ? startsOn : today)),
    ),
  ].sort();
  let strongest: Finding | undefined;
  for (const day of days) {
    const running = initiatives.filter(
      ({ startsOn, endsOn }) => startsOn <= day && day <= endsOn,
    );
    if (spanForces(running)) {
      const finding = makeFinding(
        {
          kind: 'similar-initiatives',
          subject,
          forces: forcesOf(running),
          initiatives: running,
        },
        search,
      );
      if (!strongest || finding.rank.score > strongest.rank.score) {
        strongest = finding;
      }
    }
  }
  return strongest;
}

/**
 * Initiatives of several forces with the same topic, capability or goal that
 * run at the same time. What stands together under a topic is not suggested
 * again under a capability, nor under a goal.
 */
export function similarInitiatives(search: Search): Finding[] {
  const dated = search.view.initiatives.filter(isDated);
  const ways: [
    keysOf: (initiative: Dated) => readonly string[],
    subjectOf: (key: string) => FindingSubject,
  ][] = [
    [({ topic }) => (topic === undefined ? [] : [topic]), topic => ({ topic })],
    [({ capabilities }) => capabilities, capability => ({ capability })],
    [({ goals }) => goals, goal => ({ goal })],
  ];
  const found: Finding[] = [];
  for (const [keysOf, subjectOf] of ways) {
    const more = [
      ...groupBy(dated, initiative => new Set(keysOf(initiative))),
    ].flatMap(
      ([key, initiatives]) =>
        strongestOverlap(subjectOf(key), initiatives, search) ?? [],
    );
    found.push(
      ...more.filter(
        ({ initiatives }) =>
          !found.some(earlier =>
            initiatives.every(ref => earlier.initiatives.includes(ref)),
          ),
      ),
    );
  }
  return found;
}

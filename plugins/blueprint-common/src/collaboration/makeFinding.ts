import type {
  CapabilityLevel,
  CollaborationView,
  SystemInView,
} from './CollaborationView';
import {
  type Finding,
  findingId,
  type FindingSubject,
  type SuggestionKind,
} from './Finding';
import { type RankBasis, rankOf } from './rank';
import type { CollaborationSettings } from './settings';

/** What every kind of suggestion is looked for with. */
export interface Search {
  view: CollaborationView;
  settings: CollaborationSettings;
}

/** What one kind found. */
interface Found {
  kind: SuggestionKind;
  subject: FindingSubject;
  forces: Iterable<string>;
  otherForces?: number;
  systems?: readonly Pick<SystemInView, 'ref'>[];
  initiatives?: readonly { ref: string }[];
  products?: Iterable<string | undefined>;
  contractEnds?: ReadonlyMap<string, string>;
  figures?: Finding['figures'];
  /** What else its rank depends on. */
  basis?: Pick<RankBasis, 'severity' | 'gap'>;
}

function sorted(refs: Iterable<string | undefined>): string[] {
  const known = new Set<string>();
  for (const ref of refs) {
    if (ref !== undefined) {
      known.add(ref);
    }
  }
  return [...known].sort();
}

/** Level of the capability that a suggestion is about, where it is about one. */
export function levelOf(
  { capability }: FindingSubject,
  { leafCapabilities }: CollaborationView,
): CapabilityLevel | undefined {
  return capability === undefined
    ? undefined
    : leafCapabilities.get(capability);
}

/** Makes a suggestion of what was found: its identifier, its rank, and everything in a fixed order. */
export function makeFinding(found: Found, { view, settings }: Search): Finding {
  const { kind, subject, otherForces = 0, figures = [], basis } = found;
  const forces = sorted(found.forces);
  const systems = sorted((found.systems ?? []).map(({ ref }) => ref));
  const ends = [...(found.contractEnds ?? [])].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const days = ends.map(([, day]) => day).sort();
  return {
    id: findingId(view.registry, kind, subject),
    kind,
    subject,
    forces,
    otherForces,
    systems,
    initiatives: sorted((found.initiatives ?? []).map(({ ref }) => ref)),
    products: sorted(found.products ?? []),
    contractEnds: Object.fromEntries(ends),
    firstEnd: days[0],
    lastEnd: days.at(-1),
    figures,
    rank: rankOf(
      {
        ...basis,
        kind,
        forces: forces.length + otherForces,
        systems: systems.length,
        firstEnd: days[0],
        capabilityLevel: levelOf(subject, view),
      },
      settings,
      view.today,
    ),
  };
}

import {
  type CloudResult,
  conflictFinding,
  type ConflictFinding,
  dispositionSuggestion,
  type FactReading,
  type Truth,
  UNKNOWN,
} from '@policing/plugin-blueprint-common';
import type { CloudRulesContent } from './ResultsStore';

/** What the rules over plans say of one system. */
type Findings = Pick<CloudResult, 'conflicts' | 'notPlanned' | 'suggestion'>;

/**
 * A conflict of one system: place of its rule, letter of its state, a letter
 * for each fact it reads, and since when it is so, where that is known.
 */
type PackedConflict = [
  rule: number,
  state: string,
  facts: string,
  since?: string,
];

/** A rule that holds or may: its place, a letter for which, one for each fact. */
type PackedReason = [rule: number, truth: string, facts: string];

/** The same without what the rules say about themselves and what facts are. */
export interface PackedFindings {
  conflicts?: PackedConflict[];
  /** Places of rules that find nothing to look at. */
  notPlanned?: number[];
  /** Rules that hold or may, and what a person chose. */
  suggestion?: { rules: PackedReason[]; chosen?: string };
}

const conflictLetters: Record<ConflictFinding['state'], string> = {
  conflict: 'c',
  'cannot-be-ruled-out': 'u',
};

/** Packs the facts of a rule. */
type PackFacts = (
  facts: readonly FactReading[],
  places: readonly number[],
) => string;

/** Reads the facts of a rule again. */
type UnpackFacts = (
  letters: string,
  places: readonly number[],
) => FactReading[];

/**
 * Packs what the rules say of a system.
 *
 * @param packFacts - keeps the facts of a rule, and gives their letters
 */
export function packFindings(
  { conflicts, notPlanned = [], suggestion }: Findings,
  rules: CloudRulesContent | undefined,
  packFacts: PackFacts,
): PackedFindings {
  if (!rules) {
    return {};
  }
  const places = new Map(rules.conflicts.map(({ id }, place) => [id, place]));
  return {
    ...(conflicts && {
      conflicts: conflicts.map(({ id, state, facts, since }) => {
        const place = places.get(id)!;
        const letters = packFacts(facts, rules.conflicts[place].facts);
        const packed: PackedConflict = [place, conflictLetters[state], letters];
        return since === undefined ? packed : [...packed, since];
      }) as PackedConflict[],
      notPlanned: notPlanned.map(id => places.get(id)!),
    }),
    ...(suggestion && {
      suggestion: {
        rules: packReasons(suggestion, rules, packFacts),
        ...(suggestion.chosen && { chosen: suggestion.chosen }),
      },
    }),
  };
}

function packReasons(
  { reasons, notKnown }: NonNullable<Findings['suggestion']>,
  { dispositions }: CloudRulesContent,
  packFacts: PackFacts,
): PackedReason[] {
  const places = new Map(
    dispositions!.rules.map(({ id }, place) => [id, place]),
  );
  const pack = (letter: string) => (reason: (typeof reasons)[number]) => {
    const place = places.get(reason.id)!;
    const { facts } = dispositions!.rules[place];
    return [place, letter, packFacts(reason.facts, facts)] as PackedReason;
  };
  return [...reasons.map(pack('h')), ...notKnown.map(pack('u'))];
}

/**
 * Unpacks what {@link packFindings} packed.
 *
 * @param unpackFacts - reads the facts of a rule
 */
export function unpackFindings(
  { conflicts, notPlanned = [], suggestion }: PackedFindings,
  rules: CloudRulesContent | undefined,
  unpackFacts: UnpackFacts,
): Findings {
  if (!rules) {
    return {};
  }
  return {
    ...(conflicts && {
      conflicts: conflicts.map(([place, letter, letters, since]) => {
        const rule = rules.conflicts[place];
        const state =
          letter === conflictLetters.conflict
            ? 'conflict'
            : 'cannot-be-ruled-out';
        return {
          ...conflictFinding(rule, state, unpackFacts(letters, rule.facts)),
          ...(since !== undefined && { since }),
        };
      }),
      notPlanned: notPlanned.map(place => rules.conflicts[place].id),
    }),
    ...(suggestion && {
      suggestion: unpackSuggestion(suggestion, rules, unpackFacts),
    }),
  };
}

function unpackSuggestion(
  { rules: packed, chosen }: NonNullable<PackedFindings['suggestion']>,
  { dispositions }: CloudRulesContent,
  unpackFacts: UnpackFacts,
) {
  const { rules, restricted, ...thresholds } = dispositions!;
  const truths: Truth[] = rules.map(() => false);
  const letters = new Map<number, string>();
  for (const [place, truth, states] of packed) {
    truths[place] = truth === 'h' ? true : UNKNOWN;
    letters.set(place, states);
  }
  return dispositionSuggestion(rules, thresholds, {
    truths,
    factsOf: place => unpackFacts(letters.get(place)!, rules[place].facts),
    chosen: chosen as NonNullable<Findings['suggestion']>['chosen'],
    restricted,
  });
}

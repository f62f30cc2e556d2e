import { formatDay } from '../dates';
import { counted, sentenceCase } from '../explanation/words';
import type { ResultChange, SystemResult } from '../results';
import { checkChanges, OUTCOME_WORDS, type CheckChange } from './checkChanges';
import { conflictChanges } from './conflictChanges';
import type { FactChange } from './factChanges';
import { figureChange } from './headline';
import { cloudChange, legacyChange, riskChange } from './verdictChanges';

/** Most causes that one summary names. */
const MOST_CAUSES = 2;

function checkSentence({ before, after, cause }: CheckChange): string {
  return `“${after.title}” went from ${OUTCOME_WORDS[before.outcome]} to ${
    OUTCOME_WORDS[after.outcome]
  }: ${cause}.`;
}

/** Causes of the changed checks, most weight first, each once. */
function causesOf(changed: readonly CheckChange[]): string[] {
  return [
    ...new Set(
      changed.flatMap(({ facts, cause }) =>
        facts.length > 0 && cause !== 'the rule changed'
          ? facts.map(({ words }) => words)
          : [cause],
      ),
    ),
  ];
}

function definitionCause(
  before: SystemResult,
  after: SystemResult,
): string | undefined {
  if (before.definitionsDigest === after.definitionsDigest) {
    return undefined;
  }
  const ids = (result: SystemResult) =>
    new Set(result.checks.map(({ id }) => id));
  const [old, current] = [ids(before), ids(after)];
  const added = [...current].filter(id => !old.has(id)).length;
  const gone = [...old].filter(id => !current.has(id)).length;
  const parts = [
    added > 0 && `${counted(added, 'check')} more`,
    gone > 0 && `${counted(gone, 'check')} fewer`,
  ].filter(part => part !== false);
  return parts.length > 0
    ? `the definitions changed (${parts.join(', ')})`
    : 'the definitions changed';
}

function factsOf(changes: readonly CheckChange[]): FactChange[] {
  const byPath = new Map<string, FactChange>();
  for (const { facts } of changes) {
    for (const fact of facts) {
      if (!byPath.has(fact.path)) {
        byPath.set(fact.path, fact);
      }
    }
  }
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function summaryOf(
  figures: string | undefined,
  causes: readonly string[],
  day: string,
): string {
  const shown = causes.slice(0, MOST_CAUSES);
  const more = causes.length - shown.length;
  const cause = [
    ...shown,
    ...(more > 0 ? [`and ${counted(more, 'more change')}`] : []),
  ].join('; ');
  const head = figures ?? 'no figure changed';
  return sentenceCase(
    cause ? `${head}: ${cause} on ${day}.` : `${head} on ${day}.`,
  );
}

/**
 * Says what changed between two results of one system, in sentences.
 *
 * @param before - the earlier result
 * @param after - the later result
 * @returns undefined where nothing changed that a reader would notice; the mere
 *   passing of time, or a change of definitions that moves nothing, is no change
 */
export function differenceOf(
  before: SystemResult,
  after: SystemResult,
): ResultChange | undefined {
  const changes = checkChanges(before, after);
  const outcomes = changes
    .filter(change => change.before.outcome !== change.after.outcome)
    .sort(
      (a, b) =>
        b.after.weight - a.after.weight || (a.after.id < b.after.id ? -1 : 1),
    );
  const facts = factsOf(changes);
  const figures = figureChange(before, after);
  const legacy = legacyChange(before, after);
  const risk = riskChange(before, after);
  const cloud = cloudChange(before, after);
  const conflicts = conflictChanges(before, after);
  if (
    outcomes.length === 0 &&
    facts.length === 0 &&
    conflicts.length === 0 &&
    !(figures ?? legacy ?? risk ?? cloud)
  ) {
    return undefined;
  }

  const day = formatDay(after.date);
  const definitions = figures ? definitionCause(before, after) : undefined;
  const causes = [
    ...(definitions ? [definitions] : []),
    ...causesOf(outcomes.length > 0 ? outcomes : changes),
  ];
  return {
    summary:
      outcomes.length === 0 && facts.length === 0 && !figures
        ? sentenceCase(`no figure of the Blueprint changed on ${day}.`)
        : summaryOf(figures, causes, day),
    headline: sentenceCase(`${figures ?? 'no figure changed'} on ${day}.`),
    ...(legacy ? { legacy } : {}),
    ...(risk ? { risk } : {}),
    ...(cloud ? { cloud } : {}),
    ...(conflicts.length > 0 ? { conflicts } : {}),
    checks: outcomes.map(change => ({
      id: change.after.id,
      from: change.before.outcome,
      to: change.after.outcome,
      sentence: checkSentence(change),
    })),
    facts: facts.map(({ words: _words, ...fact }) => fact),
    definitionsChanged: before.definitionsDigest !== after.definitionsDigest,
  };
}

import { formatDay } from '../engine/dates';
import { percent } from '../engine/explanation/words';
import type { Finding } from './Finding';

/** Names for people of what suggestions are about. */
export interface FindingWords {
  /** Title of an entity. */
  title(ref: string): string;
  /** Title of a check. */
  check(id: string): string;
  /** Name of a topic of initiatives. */
  topic(id: string): string;
  /** Force that is named before the others. */
  firstForce?: string;
}

/** Forces that are named in a sentence; the rest are counted. */
const MOST_NAMED = 5;

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}

function joined(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** “A, B and 3 other forces”. */
function forcesInWords(
  { forces, otherForces }: Pick<Finding, 'forces' | 'otherForces'>,
  { title, firstForce }: FindingWords,
): string {
  const names = forces
    .filter(ref => ref !== firstForce)
    .map(title)
    .sort((a, b) => a.localeCompare(b, 'en-GB'));
  if (firstForce !== undefined && forces.includes(firstForce)) {
    names.unshift(title(firstForce));
  }
  const named =
    names.length > MOST_NAMED ? names.slice(0, MOST_NAMED - 1) : names;
  const others = names.length - named.length + otherForces;
  return joined([
    ...named,
    ...(others > 0 ? [count(others, 'other force', 'other forces')] : []),
  ]);
}

function subjectOf(
  { subject }: Finding,
  { title, check, topic }: FindingWords,
): string {
  if (subject.check !== undefined) {
    return check(subject.check);
  }
  if (subject.topic !== undefined) {
    return topic(subject.topic);
  }
  const ref =
    subject.capability ??
    subject.product ??
    subject.goal ??
    subject.adherenceTo;
  return ref === undefined ? '' : title(ref);
}

function whenInWords({ firstEnd, lastEnd }: Finding): string {
  return firstEnd === lastEnd
    ? `on ${formatDay(firstEnd!)}`
    : `between ${formatDay(firstEnd!)} and ${formatDay(lastEnd!)}`;
}

/** The suggestion in one sentence: who, what, and when or how much. */
export function sentenceOf(finding: Finding, words: FindingWords): string {
  const { kind, subject, forces, otherForces, systems, figures } = finding;
  const about = subjectOf(finding, words);
  const who = forcesInWords(finding, words);
  switch (kind) {
    case 'same-capability':
      return `${who} runs ${systems.length} live systems for one capability: ${about}.`;
    case 'same-product':
      return `${forces.length} forces run ${about}: ${who}.`;
    case 'different-products':
      return `In ${words.title(subject.group!)}, ${forces.length} forces use ${finding.products.length} different products for ${about}: ${who}.`;
    case 'contracts-ending-together':
      return `Contracts of ${who} for ${about} can end ${whenInWords(finding)}.`;
    case 'similar-initiatives':
      return `${finding.initiatives.length} initiatives of ${who} run at the same time for ${about}.`;
    case 'ask-a-force': {
      const [asking, best] = figures;
      return `${words.title(asking.force)} meets ${percent(asking.assuredConformance)} of ${about}; ask ${words.title(best.force)}, which meets ${percent(best.assuredConformance)}.`;
    }
    case 'same-failing-check':
      return `${forces.length + otherForces} forces fail the same check, “${about}”: ${who}.`;
    default:
      throw new Error(`There are no words for suggestions of kind ${kind}`);
  }
}

/**
 * What the suggestion could be worth, in known facts only: how many systems,
 * contracts and products of how many forces, and when the first contract can
 * end. Nobody knows what it would save.
 */
export function worthOf(finding: Finding, words: FindingWords): string[] {
  const { kind, systems, initiatives, products, firstEnd, figures } = finding;
  const contracts = Object.keys(finding.contractEnds).length;
  const forces = finding.forces.length;
  const lines: string[] = [];
  if (systems.length > 0) {
    lines.push(
      `${count(systems.length, 'system', 'systems')} in ${count(forces, 'force', 'forces')}`,
    );
  }
  if (initiatives.length > 0) {
    lines.push(
      `${count(initiatives.length, 'initiative', 'initiatives')} of ${count(forces, 'force', 'forces')}`,
    );
  }
  if (firstEnd !== undefined) {
    lines.push(
      `${count(contracts, 'contract', 'contracts')}, the first can end on ${formatDay(firstEnd)}`,
    );
  }
  if (products.length > 0 && kind !== 'same-product') {
    lines.push(
      `${count(products.length, 'product', 'products')}: ${joined(products.map(words.title).slice(0, MOST_NAMED))}${products.length > MOST_NAMED ? ' and others' : ''}`,
    );
  }
  if (finding.otherForces > 0) {
    lines.push(
      `systems of ${count(finding.otherForces, 'other force', 'other forces')}, not counted here`,
    );
  }
  const [asking, best] = figures;
  if (best) {
    const points = Math.round(
      (best.assuredConformance - asking.assuredConformance) * 100,
    );
    lines.push(`${points} percentage points between the two`);
  }
  return lines;
}

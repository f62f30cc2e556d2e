import {
  type BoardCheck,
  type BoardDecision,
  type BoardDispensation,
  type CollaborationSuggestion,
  formatDay,
  percent,
  type Position,
} from '@policing/plugin-blueprint-common';
import type { EndingContracts } from './paperContracts';
import type { PaperTerms } from './PaperScope';

/** Most decisions of one kind, so that a paper stays a paper. */
const MOST_OF_A_KIND = 5;

/** What decisions are made from: the parts of the paper that its reader may see. */
export interface DecisionFacts {
  terms: PaperTerms;
  leastCoverage: number;
  position: Position;
  checks: readonly BoardCheck[];
  dispensations: readonly BoardDispensation[];
  contracts: readonly EndingContracts[];
  suggestions: readonly CollaborationSuggestion[];
}

function systemsOf(count: number): string {
  return count === 1 ? '1 system' : `${count} systems`;
}

function names({ systems }: BoardDispensation): string {
  const [first, ...others] = systems.map(({ title }) => title);
  return others.length === 0
    ? first
    : `${first} and ${systemsOf(others.length)} more`;
}

function ofDispensations({
  terms,
  dispensations,
}: DecisionFacts): BoardDecision[] {
  const ending = dispensations
    .filter(({ expiring }) => expiring)
    .map((each): BoardDecision => ({
      kind: 'renew-or-end-dispensation',
      sentence: `Renew or end the dispensation from “${each.principle.title}” for ${names(each)}.`,
      reason: `It ends on ${formatDay(each.expiresOn)}, in ${each.daysLeft} ${each.daysLeft === 1 ? 'day' : 'days'}; after that its checks count again.`,
      rule: `A dispensation that ends within ${terms.dispensationHorizonDays} days is put to the board.`,
    }));
  const ended = dispensations
    .filter(({ state }) => state === 'ended')
    .map((each): BoardDecision => ({
      kind: 'dispensation-ended',
      sentence: `Say what follows the dispensation from “${each.principle.title}” for ${names(each)}.`,
      reason: `It ended on ${formatDay(each.expiresOn)}, and its checks count again.`,
      rule: 'A dispensation that ended since the last paper is put to the board.',
    }));
  return [
    ...ending.slice(0, MOST_OF_A_KIND),
    ...ended.slice(0, MOST_OF_A_KIND),
  ];
}

function ofChecks({ checks }: DecisionFacts): BoardDecision[] {
  const [worst] = checks;
  return worst
    ? [
        {
          kind: 'mandate-check',
          sentence: `Mandate a plan for “${worst.title}”.`,
          reason: `${systemsOf(worst.failing)} fail it, at weight ${worst.weight}. What to do: ${worst.remediation}`,
          rule: 'The check that costs most weight (systems that fail it, times its weight) is put to the board.',
        },
      ]
    : [];
}

function ofContracts({ terms, contracts }: DecisionFacts): BoardDecision[] {
  return contracts.slice(0, MOST_OF_A_KIND).map(each => {
    const many = each.systems > 1;
    const where = each.forces > 1 ? ` in ${each.forces} forces` : '';
    return {
      kind: 'after-contract',
      sentence: `Decide what follows the ${many ? 'contracts' : 'contract'} for ${each.subject.title}.`,
      reason: many
        ? `${systemsOf(each.systems)}${where}: contracts end between ${formatDay(each.first)} and ${formatDay(each.last)}.`
        : `The contract ends on ${formatDay(each.first)}.`,
      rule: `A contract that ends within ${terms.contractHorizonMonths} months is put to the board.`,
    };
  });
}

function ofGaps({ leastCoverage, position }: DecisionFacts): BoardDecision[] {
  const { conformance, cloud } = position;
  const coverage = conformance?.coverage;
  const gaps: BoardDecision[] = [];
  if (coverage !== undefined && coverage < leastCoverage) {
    gaps.push({
      kind: 'find-out',
      sentence: 'Have the facts declared that checks need.',
      reason: `Only ${percent(coverage)} is known, and nothing is said about conformance below ${percent(leastCoverage)}.`,
      rule: 'Coverage below the least that the Blueprint asks for is put to the board.',
    });
  }
  if (cloud.notKnown > 0) {
    gaps.push({
      kind: 'find-out',
      sentence: `Find out where ${systemsOf(cloud.notKnown)} ${cloud.notKnown === 1 ? 'runs' : 'run'}.`,
      reason:
        'Nobody has declared where, and what is not known never counts as in cloud.',
      rule: 'Systems whose hosting is not known are put to the board.',
    });
  }
  return gaps;
}

function ofSuggestions({ suggestions }: DecisionFacts): BoardDecision[] {
  return suggestions.map(({ sentence, worth }) => ({
    kind: 'work-together',
    sentence,
    reason:
      worth.length > 0
        ? worth.map(each => each.replace(/[.]?$/, '.')).join(' ')
        : 'The facts behind it stand under Collaboration, Suggestions.',
    rule: 'The strongest open suggestions of the collaboration finder are put to the board.',
  }));
}

/**
 * What a board is asked to decide, most pressing first: dispensations that end
 * or ended, the worst check, contracts that end,
 * chances to work together, what is not known. Each says
 * why, and by which rule.
 */
export function paperDecisions(facts: DecisionFacts): BoardDecision[] {
  return [
    ofDispensations,
    ofChecks,
    ofContracts,
    ofSuggestions,
    ofGaps,
  ].flatMap(rule => rule(facts));
}

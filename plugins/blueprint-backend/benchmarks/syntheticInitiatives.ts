import {
  evaluationResults,
  initiativePhases,
  initiativeTopics,
} from '@policing/plugin-blueprint-common';

const PER_FORCE = 20;
const ASSESSED_PER_FORCE = 10;

/** What a document of a force's work is made of. */
export interface SyntheticDocument {
  kind: 'Initiative' | 'CapabilityAssessment';
  name: string;
  title: string;
  spec: object;
}

/**
 * Initiatives and maturities of a number of forces, the same in every run.
 *
 * @param capabilities - references of the capabilities that there are
 * @param goals - references of the goals that there are
 */
export function* syntheticInitiatives(
  forces: number,
  capabilities: readonly string[],
  goals: readonly string[],
): Generator<SyntheticDocument> {
  for (let number = 0; number < forces * PER_FORCE; number++) {
    const owner = `group:synthetic/force-${number % forces}`;
    const year = 2020 + (number % 7);
    yield {
      kind: 'Initiative',
      name: `initiative-${number}`,
      title: `Initiative ${number}`,
      spec: {
        owner,
        forces: [owner, `group:synthetic/force-${(number + 1) % forces}`],
        capabilities: [capabilities[number % capabilities.length]],
        goals: [goals[number % goals.length]],
        systems: [`system:synthetic/system-${number}`],
        topic: initiativeTopics[number % initiativeTopics.length],
        phase: initiativePhases[number % initiativePhases.length],
        startsOn: `${year}-04-01`,
        endsOn: `${year + 2}-03-31`,
        fundedTo: `${year + 1 + (number % 2)}-03-31`,
        evaluation: {
          result: evaluationResults[number % evaluationResults.length],
        },
      },
    };
  }
  for (let number = 0; number < forces * ASSESSED_PER_FORCE; number++) {
    yield {
      kind: 'CapabilityAssessment',
      name: `assessment-${number}`,
      title: `Maturity ${number}`,
      spec: {
        owner: `group:synthetic/force-${number % forces}`,
        capability: capabilities[(number * 7) % capabilities.length],
        current: 1 + (number % 4),
        target: 2 + (number % 4),
        assessedOn: '2026-04-01',
      },
    };
  }
}

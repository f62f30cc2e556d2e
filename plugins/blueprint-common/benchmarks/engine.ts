import type { Slot } from '../src/engine/facts/FactLayout';
import {
  compileDefinitions,
  Estate,
  scoreSystem,
  type Definitions,
  type Outcome,
} from '../src/engine';
import { JsonRules, type KnownFacts } from './JsonRules';
import { readBlueprint, scorecardWith } from './readBlueprint';
import { syntheticEstate } from './syntheticEstate';

const TODAY = '2026-11-21';
const CHECKS = 40;
const SYSTEMS = 20_000;
const COMPARED_SYSTEMS = 1_000;
const ROUNDS = 7;
/** What the design of the register asks for. */
const TARGET = 25_000;

function print(label: string, value: string): void {
  process.stdout.write(`${label.padEnd(56)} ${value}\n`);
}

/** Systems per second: of processor time, and by the clock. */
interface Rate {
  processor: number;
  clock: number;
}

/**
 * Measures work on a number of systems. Processor time counts every thread of
 * this process, so it is what one core would need whatever else the machine does.
 */
async function measure(
  systems: number,
  work: () => Promise<void> | void,
): Promise<Rate> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const clock = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return {
    processor: (systems / (user + system)) * 1_000_000,
    clock: (systems / clock) * 1_000,
  };
}

function inWords({ processor, clock }: Rate): string {
  const [core, wall] = [processor, clock].map(value =>
    Math.round(value).toLocaleString('en-GB'),
  );
  return `${core}/s (${wall}/s by the clock)`;
}

function median(rates: Rate[]): Rate {
  return [...rates].sort((a, b) => a.processor - b.processor)[
    Math.floor(rates.length / 2)
  ];
}

/** Scores every system of an estate once. */
function pass(definitions: Definitions, estate: Estate): Promise<Rate> {
  const refs = estate.refs();
  return measure(refs.length, () => {
    for (const ref of refs) {
      scoreSystem(definitions, estate, ref, TODAY);
    }
  });
}

async function passes(definitions: Definitions, estate: Estate): Promise<Rate> {
  const rates: Rate[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.push(await pass(definitions, estate));
  }
  return median(rates);
}

/** Facts of a system as plain values by path, for a library that looks nothing up itself. */
function knownFacts(
  estate: Estate,
  ref: string,
  slots: readonly Slot[],
): KnownFacts {
  const { system, assessment } = estate.record(ref);
  const documents = { system, assessment: assessment! };
  return Object.fromEntries(
    slots.map(({ fact, graphName, read }) => [
      fact.path,
      fact.origin === 'graph'
        ? estate.graphFact(ref, graphName!, TODAY)
        : read(documents[fact.origin].spec),
    ]),
  );
}

async function compare(definitions: Definitions): Promise<void> {
  const estate = Estate.fromEntities(
    syntheticEstate({ systems: COMPARED_SYSTEMS, known: 1, today: TODAY }),
  );
  const { checks, constants, layout } = definitions.scorecard;
  const rules = new JsonRules(checks, constants, TODAY);
  const slots = Object.values(layout.slots).flat();
  const refs = estate.refs();
  const facts = refs.map(ref => knownFacts(estate, ref, slots));

  const theirs: Outcome[][] = [];
  const theirRate = await measure(refs.length, async () => {
    for (const known of facts) {
      theirs.push(await rules.run(known));
    }
  });
  const ourRate = await passes(definitions, estate);

  let different = 0;
  refs.forEach((ref, index) => {
    const { outcomes } = scoreSystem(definitions, estate, ref, TODAY);
    different += outcomes.filter(
      (outcome, check) => outcome !== theirs[index][check],
    ).length;
  });
  print(
    `json-rules-engine, the same ${checks.length} checks as ${rules.rules} rules`,
    inWords(theirRate),
  );
  print('This engine on the same systems, all facts known', inWords(ourRate));
  print('Ratio', `${(ourRate.processor / theirRate.processor).toFixed(0)} ×`);
  print(
    `Outcomes of ${refs.length} systems × ${checks.length} checks`,
    different === 0 ? 'identical' : `${different} differ`,
  );
  if (different > 0) {
    process.exitCode = 1;
  }
}

async function main(): Promise<void> {
  const blueprint = readBlueprint();
  const scorecard = scorecardWith(blueprint, CHECKS);
  const definitions = compileDefinitions([scorecard]);
  for (const { field, message } of definitions.errors) {
    throw new Error(`${field}: ${message}`);
  }
  const estate = Estate.fromEntities(
    syntheticEstate({ systems: SYSTEMS, known: 0.85, today: TODAY }),
  );
  process.stdout.write(
    `${definitions.scorecard.checks.length} checks of the Blueprint, ${SYSTEMS.toLocaleString(
      'en-GB',
    )} made-up systems of 43 forces; systems per second of one core\n\n`,
  );
  print(
    'First pass, graph facts worked out on the way',
    inWords(await pass(definitions, estate)),
  );
  print(
    `Median of ${ROUNDS} more passes`,
    inWords(await passes(definitions, estate)),
  );
  print('To reach', `${TARGET.toLocaleString('en-GB')}/s`);
  process.stdout.write('\n');
  await compare(definitions);
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});

import type {
  Position,
  SummaryResponse,
} from '@policing/plugin-blueprint-common';
import { filesWithErrorsOf } from './visibleProblems';
import { mayReadCauses } from './historyConcerns';
import {
  chooseRegistry,
  nationRow,
  type Reading,
  registerState,
} from './Reading';
import { positionOf } from './position';
import { NATION_REF } from '../store/rollUps';

/** Sentences of recent changes that a home page shows. */
const RECENT_CHANGES = 10;

const noCounts = { forces: 0, systems: 0, products: 0, principles: 0 };

function emptyPosition(registry: string): Position {
  return {
    scope: { ref: NATION_REF, title: 'Nation' },
    registry,
    cloud: { inCloud: 0, notInCloud: 0, notKnown: 0 },
  };
}

/** Position of a register and of each force in it. */
export async function getSummary(
  reading: Reading,
  query: { registry?: string },
): Promise<SummaryResponse> {
  const { store, access, registries } = reading;
  const state = await registerState(store);
  const { name: registry } = chooseRegistry(reading, state, query.registry);
  const [statuses, scoring, nation, forces, changes] = await Promise.all([
    store.readRegistries(),
    store.readScoringState(),
    nationRow(store, registry),
    store.readRollUps(registry, 'force'),
    access.conformance ? store.recentChanges(registry, RECENT_CHANGES) : [],
  ]);
  const filesWithErrors = (name: string) => {
    const status = statuses.find(each => each.name === name);
    return status && access.health ? filesWithErrorsOf(status, access) : 0;
  };
  const { definitions } = state;
  return {
    registries: registries.map(({ name, title, demonstration }) => ({
      name,
      title,
      demonstration,
      counts: state.counts[name] ?? noCounts,
      filesWithErrors: filesWithErrors(name),
    })),
    registry,
    ...(scoring && { scoredAt: scoring.scoredAt }),
    definitions: {
      scorecard: definitions?.scorecard ?? '',
      version: definitions?.version ?? '',
      checks: definitions?.checks.length ?? 0,
      leastCoverage: definitions?.leastCoverage ?? 0,
      ...(definitions?.cloudTarget !== undefined && {
        cloudTarget: definitions.cloudTarget,
      }),
    },
    position: nation ? positionOf(nation, access) : emptyPosition(registry),
    forces: forces.map(force => positionOf(force, access)),
    recentChanges: changes.map(change => ({
      system: { ref: change.ref, title: change.title },
      at: change.at,
      summary: mayReadCauses(change, access)
        ? change.summary
        : change.change!.headline,
    })),
  };
}

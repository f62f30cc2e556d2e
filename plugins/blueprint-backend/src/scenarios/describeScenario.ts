import {
  differingFields,
  type EntityLabel,
  type MovedFact,
  type ScenarioChanges,
  scenarioFactsOf,
  type ScenarioResponse,
  type ScenarioSummary,
  type ShownStep,
} from '@policing/plugin-blueprint-common';
import { estateIndexOf } from '../answers/capabilities/EstateIndex';
import type { RegisterView } from '../estate/RegisterView';
import type { ScenarioDesk, ScenarioReader } from './ScenarioDesk';
import type { RevisionHead, StoredScenario, StoredStep } from './ScenarioStore';

/** A system by its name, also one that the register does not hold any more. */
export function systemLabel(
  { estate }: Pick<RegisterView, 'estate'>,
  ref: string,
): EntityLabel {
  const metadata = estate.system(ref)?.metadata;
  return {
    ref,
    title: metadata?.title ?? metadata?.name ?? ref.split('/').at(-1)!,
  };
}

function movedFacts(then: ScenarioChanges, now: ScenarioChanges): MovedFact[] {
  return differingFields(then, now).map(field => ({
    field,
    ...(then[field] !== undefined && { then: then[field] }),
    ...(now[field] !== undefined && { now: now[field] }),
  }));
}

function shownStep(
  { system, changes, basis }: StoredStep,
  register: RegisterView,
  own: ReadonlySet<string>,
): ShownStep {
  const entity = own.has(system) ? register.estate.system(system) : undefined;
  const today = entity && scenarioFactsOf(entity.spec);
  return {
    system: systemLabel(register, system),
    changes,
    ...(today && { today }),
    moved: today ? movedFacts(basis, today) : [],
    isGone: !today,
  };
}

/** A scenario as a list shows it. */
export async function summaryOfScenario(
  desk: Pick<ScenarioDesk, 'nameOf'>,
  { directory }: Pick<RegisterView, 'directory'>,
  head: Omit<RevisionHead, 'registry'>,
): Promise<ScenarioSummary> {
  const { id, name, description, revision, archived, savedAt } = head;
  return {
    id,
    name,
    description,
    force: directory.label(head.force),
    revision,
    systems: head.stepCount,
    archived,
    savedAt,
    savedBy: await desk.nameOf(head.savedBy),
  };
}

/** A scenario with its steps beside what the register says today, and its saves. */
export async function describeScenario(
  desk: ScenarioDesk,
  { reading, creating }: Pick<ScenarioReader, 'reading' | 'creating'>,
  scenario: StoredScenario,
): Promise<ScenarioResponse> {
  const { register } = reading;
  const { steps, registry, ...head } = scenario;
  const revisions = await desk.store.revisions(scenario.id);
  const own = new Set(
    estateIndexOf(register, registry)
      .ofForce(scenario.force)
      .map(({ ref }) => ref),
  );
  const shown = steps.map(step => shownStep(step, register, own));
  return {
    ...(await summaryOfScenario(desk, register, {
      ...head,
      stepCount: steps.length,
    })),
    registry,
    demonstration:
      reading.registries.find(({ name }) => name === registry)?.demonstration ??
      false,
    mayChange: creating.covers([scenario.force]),
    steps: shown.sort((a, b) =>
      a.system.title.localeCompare(b.system.title, 'en-GB'),
    ),
    revisions: await Promise.all(
      revisions.map(async ({ revision, name, archived, ...save }) => ({
        revision,
        name,
        archived,
        systems: save.stepCount,
        savedAt: save.savedAt,
        savedBy: await desk.nameOf(save.savedBy),
      })),
    ),
  };
}

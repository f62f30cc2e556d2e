import { NotFoundError } from '@backstage/errors';
import {
  type CheckResult,
  type CloudBlocker,
  type CloudExit,
  type CloudFirstCheck,
  cloudStepsOf,
  dayNumber,
  decisionAgeOf,
  delayOf,
  type EntityLabel,
  horizonDatesOf,
  moveState,
  plusMonths,
  scorecardInForce,
  type SystemAssessmentEntity,
  type SystemCloudResponse,
  type SystemEntity,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../../estate/Directory';
import { type Reading, registerState } from '../../Reading';
import { visibleChecks } from '../../visibleChecks';
import { visibleSystem } from '../../visibleSystem';
import { visibleCloud } from '../conflicts/visibleCloud';
import { cloudHistoryOf } from './cloudHistoryOf';
import { CloudSurroundings } from './CloudSurroundings';

/** Fact whose check says which principle asks for cloud first. */
const JUSTIFICATION = 'cloud.justification';

const MONTHS_PER_YEAR = 12;

type Assessment = SystemAssessmentEntity['spec'];

/**
 * Everything about the move of one system to cloud: where it runs, what is
 * planned, what stands in its way and around it, and what to do next, as far as
 * the caller may read it.
 *
 * @throws NotFoundError for a system that is not in the register
 */
export async function getSystemCloud(
  { store, access, register }: Reading,
  { namespace, name }: { namespace: string; name: string },
): Promise<SystemCloudResponse> {
  const ref = `system:${namespace}/${name}`.toLocaleLowerCase('en-GB');
  const { estate, directory } = register;
  const system = estate.system(ref);
  const [stored, records, state] = await Promise.all([
    store.readSystem(ref),
    store.cloudHistory(ref),
    registerState(store),
  ]);
  if (!system || !stored) {
    throw new NotFoundError(`There is no system ${namespace}/${name}`);
  }
  const { spec } = system;
  const today = stored.result.date;
  const { cloudHosting, horizonYears, oldAfterMonths } = settingsOf(directory);
  const around = new CloudSurroundings(register, ref, cloudHosting, today);
  const readsAssessment = access.assessment.coversSystem(stored);
  const readsChecks = access.conformance && access.checks.coversSystem(stored);
  const assessment = readsAssessment ? estate.assessment(ref)?.spec : undefined;
  const own = { ref, spec };
  const delay = delayOf(own, today);
  const decision = decisionAgeOf(own, oldAfterMonths, today);
  const dates =
    spec.lifecycle === 'decommissioned'
      ? []
      : horizonDatesOf(
          spec,
          spec.product ? directory.product(spec.product)?.spec : undefined,
          { today, until: plusMonths(today, horizonYears * MONTHS_PER_YEAR) },
        ).sort((a, b) => a.date.localeCompare(b.date));
  const { left } = around;
  const { conflicts, conflictRulesWithheld, suggestion } = visibleCloud(
    stored.result.cloud,
    stored,
    stored.definitions,
    access,
  );
  const lists = {
    needs: around.list('needs'),
    neededBy: around.list('neededBy'),
    predecessors: around.predecessors(),
    successors: around.list('successors'),
  };
  const { checks, principles } = cloudFirstOf(stored.result.checks);
  const titles = new Map(
    state.principles.map(({ ref: principle, title }) => [principle, title]),
  );

  return {
    system: visibleSystem(stored, access),
    today,
    why: stored.result.cloud.why,
    hosting: spec.hosting ?? {},
    cloud: spec.cloud ?? {},
    ...contractOf(spec),
    move: moveState(own),
    ...(delay && { delay }),
    ...(decision && { decision }),
    ...(oldAfterMonths !== undefined && { oldAfterMonths }),
    dates,
    history: cloudHistoryOf(records, spec, today),
    needs: lists.needs.items,
    neededBy: lists.neededBy.items,
    predecessors: lists.predecessors.items,
    successors: lists.successors.items,
    leftOut: {
      needs: lists.needs.leftOut,
      neededBy: lists.neededBy.leftOut,
      predecessors: lists.predecessors.leftOut,
      successors: lists.successors.leftOut,
    },
    ...(left && {
      leftRunning: {
        ...(left.source && { source: left.source }),
        ...(left.due && { due: left.due }),
        overdue: left.overdue,
      },
    }),
    cloudFirst: {
      principles: principles.map(principle => ({
        ref: principle,
        title: titles.get(principle) ?? directory.label(principle).title,
      })),
      ...(readsChecks && {
        checks: visibleChecks(checks, stored, access).map(shownCheck),
      }),
    },
    ...(conflicts && { conflicts, conflictRulesWithheld }),
    ...(suggestion && { suggestion }),
    next: cloudStepsOf(
      {
        ...own,
        inCloud: stored.result.cloud.inCloud,
        waits: around.waits,
        ...(left && { left }),
        dates,
        ...(decision && { decision }),
        ...(conflicts && { conflicts }),
        ...(readsAssessment && { readable: { assessment } }),
        titleOf: each => around.titleOf(each),
      },
      today,
    ),
    ...(readsAssessment && {
      blockers: blockersOf(assessment, today),
      ...(assessment?.exit && {
        exit: exitOf(assessment.exit, today, each => ({
          ref: each,
          title: around.titleOf(each),
        })),
      }),
      ...(assessment?.funding && { funding: assessment.funding }),
    }),
    withheld: [
      ...(readsAssessment ? [] : (['assessment'] as const)),
      ...(readsChecks ? [] : (['checks'] as const)),
    ],
  };
}

/** When the contract of a system ends, and when it can be left before. */
function contractOf({
  support: { contractEnds, contractBreaks } = {},
}: SystemEntity['spec']): Pick<SystemCloudResponse, 'contract'> {
  return contractEnds || contractBreaks
    ? {
        contract: {
          ...(contractEnds && { contractEnds }),
          ...(contractBreaks && { contractBreaks }),
        },
      }
    : {};
}

/** What the scorecard in force says about the move to cloud. */
function settingsOf(directory: Directory) {
  const spec = scorecardInForce(directory.definitions())?.spec;
  const cloudHosting = spec?.constants?.cloudHosting;
  return {
    cloudHosting: Array.isArray(cloudHosting) ? cloudHosting.map(String) : [],
    horizonYears: spec?.cloud?.horizon.years ?? 0,
    oldAfterMonths: spec?.cloud?.decisionOldAfterMonths,
  };
}

/**
 * The principles whose check reads why a system is not in cloud, which is cloud
 * first, and their checks.
 */
function cloudFirstOf(checks: readonly CheckResult[]): {
  principles: string[];
  checks: CheckResult[];
} {
  const principles = new Set(
    checks
      .filter(({ facts }) => facts.some(({ path }) => path === JUSTIFICATION))
      .flatMap(check => check.principles),
  );
  return {
    principles: [...principles],
    checks: checks.filter(check =>
      check.principles.some(principle => principles.has(principle)),
    ),
  };
}

function shownCheck({
  id,
  title,
  outcome,
  why,
  remediation,
}: CheckResult): CloudFirstCheck {
  return { id, title, outcome, why, ...(remediation && { remediation }) };
}

function blockersOf(
  assessment: Assessment | undefined,
  today: string,
): CloudBlocker[] {
  return (assessment?.blockers ?? []).map(
    ({ kind, description, since, owner }) => ({
      kind,
      description,
      ...(since && { since, days: daysSince(since, today) }),
      ...(owner && { owner }),
    }),
  );
}

function exitOf(
  { successor, ...exit }: NonNullable<Assessment['exit']>,
  today: string,
  labelOf: (ref: string) => EntityLabel,
): CloudExit {
  const { reviewedOn, dataExportTestedOn } = exit;
  return {
    ...exit,
    ...(successor && { successor: labelOf(successor) }),
    ...(reviewedOn && { reviewedDays: daysSince(reviewedOn, today) }),
    ...(dataExportTestedOn && {
      testedDays: daysSince(dataExportTestedOn, today),
    }),
  };
}

function daysSince(day: string, today: string): number {
  return Math.max(0, dayNumber(today) - dayNumber(day));
}

import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { markingOf } from '../../access/markings';
import type { RiskAssessmentEntity } from '../../schema';
import { addDays, formatDay } from '../dates';
import type {
  RiskMethod,
  TechnologyRiskMethod,
} from '../definitions/Definitions';
import { counted, listed, nameOf, sentenceCase } from '../explanation/words';
import type { RatedRisk, RiskResult, RiskState } from '../results';
import {
  appetiteFor,
  bandOf,
  bandRank,
  bandsBeyondAppetite,
  highestScore,
  mayAccept,
  type RiskRole,
} from './riskMatrix';

type RiskSpec = RiskAssessmentEntity['spec'];

/** A rated risk with its band as the method knows it. */
interface Rated extends RatedRisk {
  band: ReturnType<typeof bandOf>['id'];
}

function rate(
  method: TechnologyRiskMethod,
  rating: RiskSpec['inherent'],
): Rated | undefined {
  if (!rating) {
    return undefined;
  }
  const { likelihood, impact, reason } = rating;
  const score = likelihood * impact;
  return { likelihood, impact, score, band: bandOf(method, score).id, reason };
}

/**
 * The day the next review is due: as the band asks, counted from the last
 * review or else from when the risk was raised, or the day that was set, if
 * that is sooner.
 */
function nextReview(
  { reviewedOn, raisedOn, nextReviewOn }: RiskSpec,
  everyDays: number | undefined,
): string | undefined {
  const last = reviewedOn ?? raisedOn;
  const byCadence =
    last !== undefined && everyDays !== undefined
      ? addDays(last, everyDays)
      : undefined;
  return [byCadence, nextReviewOn].filter(day => day !== undefined).sort()[0];
}

/** Why an acceptance does not hold; absent where it does. */
function whyInvalid(
  { acceptance }: RiskSpec,
  allowed: readonly RiskRole[],
  needsEndDate: boolean,
  today: string,
): string | undefined {
  if (!acceptance) {
    return 'it is marked as accepted, but no acceptance is recorded';
  }
  if (acceptance.until === undefined && needsEndDate) {
    return 'the acceptance has no end date';
  }
  if (acceptance.acceptedOn > today) {
    return `the acceptance only begins on ${formatDay(acceptance.acceptedOn)}`;
  }
  const role = acceptance.role.toLocaleLowerCase('en-GB');
  const entitled = allowed.some(
    ({ id, title }) => id === role || title.toLocaleLowerCase('en-GB') === role,
  );
  return entitled ? undefined : `${acceptance.role} may not accept it`;
}

function acceptanceState(
  spec: RiskSpec,
  allowed: readonly RiskRole[],
  method: TechnologyRiskMethod,
  today: string,
): { state: RiskState; because?: string } | undefined {
  if (spec.status !== 'accepted' && !spec.acceptance) {
    return undefined;
  }
  const because = whyInvalid(
    spec,
    allowed,
    method.acceptanceNeedsEndDate,
    today,
  );
  if (because) {
    return { state: 'acceptance-invalid', because };
  }
  const { until } = spec.acceptance!;
  return until !== undefined && until < today
    ? {
        state: 'acceptance-expired',
        because: `the acceptance ended on ${formatDay(until)}`,
      }
    : { state: 'accepted' };
}

/** A risk of which the method is not in the register cannot be rated. */
function unrated(
  spec: RiskSpec,
  head: Pick<
    RiskResult,
    'ref' | 'owner' | 'forces' | 'marking' | 'title' | 'category' | 'status'
  >,
): RiskResult {
  return {
    ...head,
    appetite: '',
    beyondAppetiteBy: 0,
    mayAccept: [],
    states: spec.status === 'closed' ? [] : ['not-rated'],
    why: `The method ${nameOf(
      spec.framework,
    )} is not in the register, so it cannot be rated.`,
  };
}

/**
 * Rates one technology risk. Appetite and authority go by the residual risk, or
 * by the inherent one where no residual risk is given: controls that nobody
 * rated count for nothing.
 *
 * @param risk - the risk assessment
 * @param forces - references of the forces that it concerns
 * @param riskMethod - the method it names; absent where the register lacks it
 * @param today - day of scoring, ISO 8601
 */
export function riskResult(
  risk: RiskAssessmentEntity,
  forces: string[],
  riskMethod: RiskMethod | undefined,
  today: string,
): RiskResult {
  const { spec } = risk;
  const head = {
    ref: stringifyEntityRef(risk as Entity),
    owner: spec.owner,
    forces,
    marking: markingOf(spec.classification),
    title: spec.title,
    category: spec.category,
    status: spec.status,
  };
  if (!riskMethod) {
    return unrated(spec, head);
  }
  const { method } = riskMethod;
  const inherent = rate(method, spec.inherent);
  const residual = rate(method, spec.residual);
  const target = rate(method, spec.target);
  const current = residual ?? inherent;
  const appetite = appetiteFor(method, spec.category) ?? '';
  const beyondAppetiteBy = current
    ? bandsBeyondAppetite(method, current.band, appetite)
    : 0;
  const allowed = current ? mayAccept(method, current.band, appetite) : [];
  const nextReviewOn = nextReview(
    spec,
    current && method.bands[bandRank(method, current.band)].reviewEveryDays,
  );
  const acceptance = acceptanceState(spec, allowed, method, today);

  const states: RiskState[] = [];
  const reasons: string[] = [];
  const note = (state: RiskState, reason?: string) => {
    states.push(state);
    if (reason) {
      reasons.push(reason);
    }
  };
  if (spec.status === 'closed') {
    reasons.push('closed');
  } else {
    if (!current) {
      note('not-rated', 'neither the inherent nor the residual risk is rated');
    }
    if (beyondAppetiteBy > 0) {
      note(
        'beyond-appetite',
        `${counted(beyondAppetiteBy, 'band')} beyond the ${appetite} appetite`,
      );
    }
    if ((spec.reviewedOn ?? spec.raisedOn ?? nextReviewOn) === undefined) {
      note('review-overdue', 'no review is recorded');
    } else if (nextReviewOn !== undefined && nextReviewOn < today) {
      note(
        'review-overdue',
        `the review was due on ${formatDay(nextReviewOn)}`,
      );
    }
    if (spec.riskOwner === undefined) {
      note('no-owner', 'nobody owns it');
    }
    if (acceptance) {
      note(acceptance.state, acceptance.because);
    }
  }
  const band = current && bandOf(method, current.score).title;
  const rated = band
    ? `${band}${residual ? '' : ' before controls'} (${current!.score} of ${highestScore(
        method,
      )})`
    : 'Not rated';
  return {
    ...head,
    appetite,
    ...(inherent ? { inherent } : {}),
    ...(residual ? { residual } : {}),
    ...(target ? { target } : {}),
    beyondAppetiteBy,
    mayAccept: allowed.map(({ id, title }) => ({ id, title })),
    states,
    ...(nextReviewOn === undefined ? {} : { nextReviewOn }),
    ...(spec.acceptance?.until === undefined
      ? {}
      : { acceptedUntil: spec.acceptance.until }),
    ...(spec.riskOwner === undefined ? {} : { riskOwner: spec.riskOwner }),
    why: sentenceCase(
      reasons.length > 0
        ? `${rated}: ${listed(reasons)}.`
        : `${rated}, within the ${appetite} appetite.`,
    ),
  };
}

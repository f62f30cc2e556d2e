import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  type ScorecardEntity,
  scorecardInForce,
  type ScorecardVersion,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../estate/Directory';
import { scorecardDigest } from '../scoring/storedScorecardOf';
import type { StoredScorecard } from '../store/ResultsStore';

/** A version of the scorecard, with its text. */
export interface KnownVersion {
  about: ScorecardVersion;
  scorecard: ScorecardEntity;
}

/** Digits of a digest that tell two texts of one version apart. */
const DIGEST_DIGITS = 12;

const standings: Record<ScorecardVersion['standing'], number> = {
  'in-force': 0,
  declared: 1,
  earlier: 2,
};

interface Candidate {
  scorecard: ScorecardEntity;
  digest: string;
  standing: ScorecardVersion['standing'];
  stored?: StoredScorecard;
}

function candidatesOf(
  directory: Directory,
  stored: readonly StoredScorecard[],
): Candidate[] {
  const declared = directory.all<ScorecardEntity>('Scorecard');
  const inForce = scorecardInForce(declared);
  const storedByDigest = new Map(stored.map(each => [each.digest, each]));
  const ofRegister = declared.map((scorecard): Candidate => {
    const digest = scorecardDigest(scorecard);
    return {
      scorecard,
      digest,
      standing: scorecard === inForce ? 'in-force' : 'declared',
      stored: storedByDigest.get(digest),
    };
  });
  const digests = new Set(ofRegister.map(({ digest }) => digest));
  return [
    ...ofRegister,
    ...stored
      .filter(({ digest }) => !digests.has(digest))
      .map((each): Candidate => ({
        scorecard: each.document,
        digest: each.digest,
        standing: 'earlier',
        stored: each,
      })),
  ];
}

function aboutOf(
  { scorecard, digest, standing, stored }: Candidate,
  id: string,
): ScorecardVersion {
  const { metadata, spec } = scorecard;
  const since = stored?.inForceSince;
  return {
    id,
    scorecard: {
      ref: stringifyEntityRef(scorecard),
      title: metadata.title ?? metadata.name,
    },
    version: spec.version,
    status: spec.status,
    standing,
    ...(metadata.description && { description: metadata.description }),
    digest,
    ...(since && { inForceSince: since }),
    ...(stored?.inForceUntil && { inForceUntil: stored.inForceUntil }),
    checks: spec.checks.length,
  };
}

/**
 * Every version of the scorecard that is known: those of the registries, and
 * those that systems were once scored with. The one in force comes first, then
 * what stands beside it, then earlier ones, the last first.
 */
export function knownVersions(
  directory: Directory,
  stored: readonly StoredScorecard[],
): KnownVersion[] {
  const ids = new Set<string>();
  const candidates = candidatesOf(directory, stored).sort(
    (a, b) =>
      standings[a.standing] - standings[b.standing] ||
      byTime(a.stored, b.stored) ||
      b.scorecard.spec.version.localeCompare(
        a.scorecard.spec.version,
        'en-GB',
        { numeric: true },
      ) ||
      (a.digest < b.digest ? -1 : 1),
  );
  return candidates.map(candidate => {
    const { scorecard, digest } = candidate;
    const plain = `${stringifyEntityRef(scorecard)}@${scorecard.spec.version}`;
    const id = ids.has(plain)
      ? `${plain}~${digest.slice(0, DIGEST_DIGITS)}`
      : plain;
    ids.add(plain);
    return { about: aboutOf(candidate, id), scorecard };
  });
}

function byTime(a: StoredScorecard | undefined, b?: StoredScorecard): number {
  const [one, other] = [a?.inForceSince ?? '', b?.inForceSince ?? ''];
  return one < other ? 1 : Number(one > other) * -1;
}

/**
 * The version with an id. One that is named by its digest is also found where
 * its version has no other text.
 *
 * @param parameter - name of the parameter that names it, for the error
 * @throws NotFoundError where there is none
 */
export function findVersion(
  versions: readonly KnownVersion[],
  id: string | undefined,
  parameter: string,
): KnownVersion {
  if (id === undefined) {
    throw new NotFoundError(
      `${parameter}: there is no version of the scorecard to choose`,
    );
  }
  const [plain, digest] = id.split('~');
  const found =
    versions.find(({ about }) => about.id === id) ??
    versions.find(
      ({ about }) =>
        digest !== undefined &&
        about.id.split('~')[0] === plain &&
        about.digest.startsWith(digest),
    );
  if (!found) {
    const ids = versions.map(({ about }) => about.id).join(', ');
    throw new NotFoundError(
      `${parameter}: there is no version "${id}" of the scorecard; there are: ${ids || 'none'}`,
    );
  }
  return found;
}

import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  digestOf,
  type ScorecardEntity,
} from '@policing/plugin-blueprint-common';
import type { StoredScorecard } from '../store/ResultsStore';

/** Digests of scorecards at hand: a changed one comes as another object. */
const digests = new WeakMap<ScorecardEntity, string>();

/**
 * Digest of what a scorecard says, which tells two texts with the same version
 * apart.
 */
export function scorecardDigest(scorecard: ScorecardEntity): string {
  const digest =
    digests.get(scorecard) ??
    digestOf([stringifyEntityRef(scorecard), scorecard.spec]);
  digests.set(scorecard, digest);
  return digest;
}

/** The part of a scorecard that is kept for as long as the register lasts. */
export function storedScorecardOf(
  scorecard: ScorecardEntity,
): Pick<StoredScorecard, 'digest' | 'document'> {
  const { apiVersion, kind, metadata, spec } = scorecard;
  const { name, namespace, title, description } = metadata;
  return {
    digest: scorecardDigest(scorecard),
    document: {
      apiVersion,
      kind,
      metadata: { name, namespace, title, description },
      spec,
    },
  };
}

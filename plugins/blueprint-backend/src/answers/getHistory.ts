import { NotFoundError } from '@backstage/errors';
import type {
  HistoryResponse,
  ResultChange,
} from '@policing/plugin-blueprint-common';
import type { Access } from '../permissions/Access';
import type { StoredHistory } from '../store/ResultsStore';
import { mayReadHistory } from './historyConcerns';
import { type PageParameters, USUAL_PAGE } from './page';
import type { Reading } from './Reading';

/** A change with the parts that the caller may read. */
function visibleChange(
  change: ResultChange,
  access: Access,
  organisationSet: number,
): ResultChange {
  const { legacy, risk, ...open } = change;
  if (!access.assessment.coversSet(organisationSet)) {
    const { headline, definitionsChanged } = change;
    return {
      summary: headline,
      headline,
      checks: [],
      facts: [],
      definitionsChanged,
    };
  }
  return {
    ...open,
    ...(legacy && access.legacy.coversSet(organisationSet) && { legacy }),
    ...(risk && access.risk.coversSet(organisationSet) && { risk }),
  };
}

function toItem(
  entry: StoredHistory,
  access: Access,
  organisationSet: number,
): HistoryResponse['items'][number] {
  const { change, conformance, coverage, assuredConformance } = entry;
  const { legacyLowest, legacyHighest } = entry;
  const readsLegacy = access.legacy.coversSet(organisationSet);
  return {
    at: entry.at,
    date: entry.day,
    level: entry.level,
    ...(conformance !== undefined && { conformance }),
    ...(coverage !== undefined && { coverage }),
    ...(assuredConformance !== undefined && { assuredConformance }),
    ...(readsLegacy && legacyLowest !== undefined && { legacyLowest }),
    ...(readsLegacy && legacyHighest !== undefined && { legacyHighest }),
    definitions: entry.scorecard,
    ...(change && { change: visibleChange(change, access, organisationSet) }),
  };
}

/**
 * What changed in the results of one system, newest first.
 *
 * @throws NotAllowedError for a caller who may not see conformance
 */
export async function getHistory(
  { store, access }: Reading,
  query: PageParameters & { namespace: string; name: string },
): Promise<HistoryResponse> {
  access.requireConformance('history');
  const { namespace, name, limit = USUAL_PAGE, cursor } = query;
  const ref = `system:${namespace}/${name}`.toLocaleLowerCase('en-GB');
  const organisationSet = await store.readOrganisationSet(ref);
  if (organisationSet === undefined) {
    throw new NotFoundError(`There is no system ${namespace}/${name}`);
  }
  const page = await store.listHistory({
    ref,
    concerns: mayReadHistory(access, organisationSet),
    limit,
    cursor,
  });
  return {
    items: page.items.map(item => toItem(item, access, organisationSet)),
    totalItems: page.totalItems,
    pageInfo: { ...(page.nextCursor && { nextCursor: page.nextCursor }) },
  };
}

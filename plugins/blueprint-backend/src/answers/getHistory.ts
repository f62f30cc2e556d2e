import { NotFoundError } from '@backstage/errors';
import type {
  HistoryResponse,
  ResultChange,
} from '@policing/plugin-blueprint-common';
import type { Access } from '../permissions/Access';
import type { StoredHistory } from '../store/ResultsStore';
import type { RestrictedSubject } from '../permissions/RecordScope';
import {
  mayReadCauses,
  mayReadHistory,
  mayReadRiskChange,
} from './historyConcerns';
import { type PageParameters, USUAL_PAGE } from './page';
import type { Reading } from './Reading';

/** A change with the parts that the caller may read. */
function visibleChange(
  change: ResultChange,
  { riskReaders }: StoredHistory,
  access: Access,
  subject: RestrictedSubject,
): ResultChange {
  const { legacy, risk, conflicts, ...open } = change;
  const { headline, definitionsChanged } = change;
  const seen: ResultChange = mayReadCauses(subject, access)
    ? open
    : {
        summary: headline,
        headline,
        checks: [],
        facts: [],
        definitionsChanged,
      };
  return {
    ...seen,
    ...visibleConflicts(conflicts, access, subject),
    ...(legacy && access.legacy.coversSystem(subject) && { legacy }),
    ...(risk && mayReadRiskChange(access)(riskReaders) && { risk }),
  };
}

/** Conflicts that rest on an assessment are told with the assessment. */
function visibleConflicts(
  conflicts: ResultChange['conflicts'],
  { assessment }: Access,
  subject: RestrictedSubject,
): Pick<ResultChange, 'conflicts'> {
  const readable = (conflicts ?? []).filter(
    ({ restricted }) => !restricted || assessment.coversSystem(subject),
  );
  return readable.length > 0 ? { conflicts: readable } : {};
}

function toItem(
  entry: StoredHistory,
  access: Access,
  subject: RestrictedSubject,
): HistoryResponse['items'][number] {
  const { change, conformance, coverage, assuredConformance } = entry;
  const { legacyLowest, legacyHighest } = entry;
  const readsLegacy = access.legacy.coversSystem(subject);
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
    ...(change && { change: visibleChange(change, entry, access, subject) }),
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
  const subject = await store.readSubject(ref);
  if (!subject) {
    throw new NotFoundError(`There is no system ${namespace}/${name}`);
  }
  const page = await store.listHistory({
    ref,
    ...mayReadHistory(access, subject),
    limit,
    cursor,
  });
  return {
    items: page.items.map(item => toItem(item, access, subject)),
    totalItems: page.totalItems,
    pageInfo: { ...(page.nextCursor && { nextCursor: page.nextCursor }) },
  };
}

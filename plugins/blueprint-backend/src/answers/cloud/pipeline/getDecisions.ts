import {
  type DecisionSortKey,
  type DecisionsQuery,
  type DecisionsResponse,
  type DecisionView,
  dispositionOf,
  pipelineDispositions,
  pipelineStatuses,
  statusOf,
} from '@policing/plugin-blueprint-common';
import { USUAL_PAGE } from '../../page';
import { pageOfList } from '../../pageOfList';
import type { Reading } from '../../Reading';
import { type Decision, decisionItem, decisionsAbout } from './decisionItem';
import type { PipelineBook } from './PipelineBook';
import { oldAfterMonthsIn, pipelineScope } from './pipelineScope';

const views: Record<DecisionView, (decision: Decision) => boolean> = {
  open: ({ age }) => age.state === 'open',
  old: ({ age }) => age.old === true,
  'no-day': ({ age }) => age.days === undefined,
  'carried-out': ({ age }) => age.state === 'carried-out',
  standing: ({ age }) => age.state === 'standing',
};

const keys: Record<
  DecisionSortKey,
  (decision: Decision) => string | number | undefined
> = {
  decidedOn: ({ system }) => system.spec.cloud?.dispositionDecidedOn,
  plannedFinish: ({ system }) => system.spec.cloud?.plannedFinish,
  title: ({ system }) => system.title.toLocaleLowerCase('en-GB'),
  disposition: ({ system }) =>
    pipelineDispositions.indexOf(dispositionOf(system)),
  status: ({ system }) => pipelineStatuses.indexOf(statusOf(system)),
};

/**
 * The decisions about where systems go, with their age, one page of them.
 *
 * @throws InputError where the registry has no such force or region
 */
export async function getDecisions(
  reading: Reading,
  book: PipelineBook,
  query: DecisionsQuery,
): Promise<DecisionsResponse> {
  const { register } = reading;
  const { limit = USUAL_PAGE, cursor, view, sort = 'decidedOn' } = query;
  const scope = await pipelineScope(reading, query);
  const oldAfterMonths = oldAfterMonthsIn(register.directory);
  const decisions = book.decisions(
    register,
    scope,
    `${sort} ${view ?? ''}`,
    () =>
      inOrder(
        decisionsAbout(scope.systems, oldAfterMonths, scope.today).filter(
          decision => !view || view.some(each => views[each](decision)),
        ),
        sort,
      ),
  );
  const { items, pageInfo } = pageOfList(
    decisions,
    { limit, cursor, sort },
    ({ system }) => system.ref,
  );
  return {
    registry: scope.registry,
    scope: scope.label,
    today: scope.today,
    ...(oldAfterMonths !== undefined && { oldAfterMonths }),
    items: items.map(decision => decisionItem(decision, scope)),
    totalItems: decisions.length,
    pageInfo,
  };
}

/** Those without what they are sorted by come last either way. */
function inOrder(decisions: readonly Decision[], sort: string): Decision[] {
  const sign = sort.startsWith('-') ? -1 : 1;
  const keyOf = keys[sort.replace(/^-/, '') as DecisionSortKey];
  const keyed = decisions.map(decision => ({ decision, key: keyOf(decision) }));
  const known = keyed.filter(({ key }) => key !== undefined);
  const unknown = keyed.filter(({ key }) => key === undefined);
  known.sort(
    (a, b) => sign * (Number(a.key! > b.key!) - Number(a.key! < b.key!)),
  );
  return [...known, ...unknown].map(({ decision }) => decision);
}

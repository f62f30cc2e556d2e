import { useApi } from '@backstage/frontend-plugin-api';
import {
  PageFrame,
  useLiveData,
  useScope,
} from '@policing/plugin-blueprint-react';
import { cloudApiRef } from '../../api';
import {
  conflictsQueryOf,
  dispositionsQueryOf,
  PAGE_SIZE,
  pageParameters,
} from './conflictFilters';
import { ConflictsPanel } from './ConflictsPanel';
import { DispositionsPanel } from './DispositionsPanel';
import { RulesPanel } from './RulesPanel';
import { WhoseSelect } from './WhoseSelect';

/** Sub-page: what in the plans cannot work, and what should happen to each system. */
export function ConflictsPage() {
  const api = useApi(cloudApiRef);
  const { address, registry, summary, bar } = useScope(pageParameters);

  const filters = { ...conflictsQueryOf(address), registry };
  const query = {
    ...filters,
    limit: PAGE_SIZE,
    cursor: address.get('cursor'),
  };
  const conflicts = useLiveData(
    `cloud conflicts ${JSON.stringify(query)}`,
    signal => api.conflicts(query, signal),
  );

  const dispositionFilters = { ...dispositionsQueryOf(address), registry };
  const dispositionsQuery = {
    ...dispositionFilters,
    limit: PAGE_SIZE,
    cursor: address.get('from'),
  };
  const dispositions = useLiveData(
    `cloud dispositions ${JSON.stringify(dispositionsQuery)}`,
    signal => api.dispositions(dispositionsQuery, signal),
  );

  return (
    <PageFrame
      title="What in our plans cannot work as written?"
      scope={
        <>
          {bar}
          <WhoseSelect
            forces={(summary.data?.forces ?? []).map(each => each.scope)}
            scope={conflicts.data?.scope}
            address={address}
          />
        </>
      }
    >
      <RulesPanel conflicts={conflicts} filters={filters} address={address} />
      <ConflictsPanel
        conflicts={conflicts}
        filters={filters}
        address={address}
      />
      <DispositionsPanel
        dispositions={dispositions}
        filters={dispositionFilters}
        address={address}
      />
    </PageFrame>
  );
}

import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import {
  addressOf,
  Answer,
  ExportMenu,
  FilterSentence,
  PageFrame,
  Panel,
  systemsRouteRef,
  useLiveData,
  useScope,
} from '@policing/plugin-blueprint-react';
import { cloudApiRef } from '../../api';
import { BurnUpPanel } from './BurnUpPanel';
import { DecisionsPanel } from './DecisionsPanel';
import { FunnelPicture } from './FunnelPicture';
import { LeftRunningPanel } from './LeftRunningPanel';
import styles from './Pipeline.module.css';
import { PipelineFilterBar } from './PipelineFilterBar';
import {
  filtersOf,
  isEntityFilter,
  listFilters,
  noFilters,
  partInWords,
  partsOf,
  placesInLists,
  singleFilters,
  without,
} from './pipelineFilters';
import { StatusTable } from './StatusTable';
import { WavesPanel } from './waves/WavesPanel';
import { WhatToLookAt } from './WhatToLookAt';

/** Sub-page: what moves when, by status, disposition and wave. */
export function PipelinePage() {
  const api = useApi(cloudApiRef);
  const { address, registry, bar } = useScope([
    ...listFilters,
    ...singleFilters,
    ...Object.keys(placesInLists),
  ]);
  const systemsHref = useRouteRef(systemsRouteRef);

  const filters = { ...filtersOf(address), registry };
  const pipeline = useLiveData(
    `cloud pipeline ${JSON.stringify(filters)}`,
    signal => api.pipeline(filters, signal),
  );
  const hrefOf = ({
    status,
    disposition,
  }: Record<string, string | undefined>) =>
    addressOf(systemsHref?.() ?? '', {
      registry,
      force: filters.force,
      region: filters.region,
      capability: filters.capability,
      category: filters.category,
      wave: filters.wave,
      cloudStatus: status ?? filters.status,
      disposition: disposition ?? filters.disposition,
    });

  return (
    <PageFrame title="What moves when, and what is stuck?" scope={bar}>
      <Panel
        title="What to look at"
        actions={
          <ExportMenu
            what="the pipeline"
            path="/exports/cloud-pipeline"
            query={{ ...filters }}
            formats={['csv', 'xlsx']}
          />
        }
      >
        <PipelineFilterBar
          filters={filters}
          choices={pipeline.data?.choices}
          onChange={change => address.change(change)}
        />
        <FilterSentence
          noun="system"
          count={pipeline.data?.systems}
          parts={partsOf(filters)}
          isEntity={({ name }) => isEntityFilter(name)}
          inWords={partInWords}
          onRemove={part => address.change(without(filters, part))}
          onClear={() => address.change(noFilters)}
        />
        <Answer of={pipeline} what="the pipeline" height={320}>
          {data =>
            data.systems === 0 ? (
              <p>
                No system matches. Take a filter away, or add the system’s YAML
                to this register.
              </p>
            ) : (
              <WhatToLookAt
                pipeline={data}
                blockedHref={hrefOf({ status: 'blocked' })}
              />
            )
          }
        </Answer>
      </Panel>
      {pipeline.data && pipeline.data.systems > 0 && (
        <>
          <WavesPanel filters={filters} address={address} />
          <Panel title="How far have the systems come?">
            <div className={styles.stack}>
              <FunnelPicture funnel={pipeline.data.funnel} />
              <StatusTable table={pipeline.data.table} hrefOf={hrefOf} />
            </div>
            <p className={styles.note}>
              Systems that are switched off are counted: they are the end of the
              pipeline. Each number leads to its systems.
            </p>
          </Panel>
          <BurnUpPanel
            burnUp={pipeline.data.burnUp}
            today={pipeline.data.today}
          />
          <DecisionsPanel
            filters={filters}
            address={address}
            counts={pipeline.data.decisions}
          />
          <LeftRunningPanel leftRunning={pipeline.data.leftRunning} />
        </>
      )}
    </PageFrame>
  );
}

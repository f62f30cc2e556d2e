import { useApi } from '@backstage/frontend-plugin-api';
import { TablePagination } from '@backstage/ui';
import type { PipelineFilters } from '@policing/plugin-blueprint-common';
import {
  type Address,
  Answer,
  ChoiceChips,
  Panel,
  plural,
  useLiveData,
} from '@policing/plugin-blueprint-react';
import { useId } from 'react';
import { cloudApiRef } from '../../../api';
import { WaveList } from './WaveList';
import type { Period } from './waveLayout';
import styles from './Waves.module.css';
import { WavesTimeline } from './WavesTimeline';

const PAGE_SIZE = 12;

const periods = [
  { id: 'near', title: 'The years around today' },
  { id: 'all', title: 'The whole plan' },
] as const satisfies readonly { id: Period; title: string }[];

/** Properties of {@link WavesPanel}. */
export interface WavesPanelProps {
  filters: PipelineFilters;
  address: Address;
}

/** The wave plan: over time, and in words. */
export function WavesPanel({ filters, address }: WavesPanelProps) {
  const api = useApi(cloudApiRef);
  const listId = useId();
  const query = { ...filters, limit: PAGE_SIZE, cursor: address.get('from') };
  const waves = useLiveData(`waves ${JSON.stringify(query)}`, signal =>
    api.waves(query, signal),
  );
  const open = address.getAll('open') ?? [];
  const period: Period = address.get('period') === 'all' ? 'all' : 'near';
  const toggle = (id: string) =>
    address.change(
      {
        open: open.includes(id)
          ? open.filter(each => each !== id)
          : [...open, id],
      },
      true,
    );
  return (
    <Panel title="Which wave moves when, and what does it wait for?">
      <Answer of={waves} what="the wave plan" height={320}>
        {({ items, totalItems, pageInfo, today, withoutWave, scope }) => {
          const shared = {
            waves: items,
            open,
            onToggle: toggle,
            namesForces: scope.kind !== 'force',
          };
          return (
            <>
              {items.length === 0 ? (
                <p>
                  No system here stands in a wave. Give systems a wave
                  (cloud.wave) and dates to show a plan.
                </p>
              ) : (
                <>
                  <div className={styles.choices}>
                    <ChoiceChips
                      label="Period"
                      choices={periods}
                      selected={period}
                      onSelect={id =>
                        address.change(
                          { period: id === 'near' ? undefined : id },
                          true,
                        )
                      }
                    />
                  </div>
                  <WavesTimeline
                    {...shared}
                    period={period}
                    today={today}
                    describedBy={listId}
                  />
                  <div id={listId}>
                    <WaveList {...shared} />
                  </div>
                </>
              )}
              {totalItems > PAGE_SIZE && (
                <TablePagination
                  pageSize={PAGE_SIZE}
                  showPageSizeOptions={false}
                  totalCount={totalItems}
                  getLabel={() => plural(totalItems, 'wave')}
                  hasNextPage={Boolean(pageInfo.nextCursor)}
                  hasPreviousPage={Boolean(pageInfo.prevCursor)}
                  onNextPage={() =>
                    address.change({ from: pageInfo.nextCursor })
                  }
                  onPreviousPage={() =>
                    address.change({ from: pageInfo.prevCursor })
                  }
                />
              )}
              {withoutWave > 0 && (
                <p className={styles.second}>
                  {plural(withoutWave, 'system')} with a move to make{' '}
                  {withoutWave === 1 ? 'stands' : 'stand'} in no wave.
                </p>
              )}
            </>
          );
        }}
      </Answer>
    </Panel>
  );
}

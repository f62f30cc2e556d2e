import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, Link } from '@backstage/ui';
import type { HeatmapResponse } from '@policing/plugin-blueprint-common';
import { addressOf } from '../../address';
import { blueprintApiRef, useLiveData } from '../../api';
import { Answer, Panel, SystemsTable } from '../../components';
import { systemsRouteRef } from '../../routes';
import { plural } from '../../words';
import type { HeatmapPlace } from './HeatGrid';
import { filtersOfPlace } from './questions';

/** Number of systems that are listed beneath the heat map. */
const LISTED = 10;

/** Properties of {@link RankedSystems}. */
export interface RankedSystemsProps {
  heatmap: HeatmapResponse;
  /** The selected place; none for the whole register. */
  place?: HeatmapPlace;
  /** Goes back to the whole register. */
  onClear: () => void;
}

/** The systems of what is selected in the heat map, least assured first. */
export function RankedSystems({ heatmap, place, onClear }: RankedSystemsProps) {
  const api = useApi(blueprintApiRef);
  const systemsPath = useRouteRef(systemsRouteRef)?.() ?? '';
  const query = {
    registry: heatmap.registry,
    ...(place && filtersOfPlace(place, heatmap)),
    // Whoever may not see conformance may not sort by it either.
    sort:
      heatmap.nation.total.coverage === undefined
        ? 'title'
        : 'assured-conformance',
  };
  const systems = useLiveData(`ranked ${JSON.stringify(query)}`, signal =>
    api.systems({ ...query, limit: LISTED }, signal),
  );

  return (
    <Panel
      title={titleOf(heatmap, place)}
      actions={
        place && (
          <Button size="small" variant="secondary" onPress={onClear}>
            Show all
          </Button>
        )
      }
    >
      <Answer of={systems} what="the systems">
        {({ items, totalItems }) => (
          <>
            <SystemsTable
              label="Systems, least assured first"
              systems={items}
              leastCoverage={heatmap.leastCoverage}
              empty="No system here. Choose another cell, or add systems to this register."
            />
            {totalItems > 0 && (
              <p>
                Least assured first.{' '}
                <Link href={addressOf(systemsPath, query)}>
                  Open all {plural(totalItems, 'system')}
                </Link>
              </p>
            )}
          </>
        )}
      </Answer>
    </Panel>
  );
}

function titleOf(heatmap: HeatmapResponse, place: HeatmapPlace | undefined) {
  if (!place) {
    return 'Which systems are furthest from the Blueprint?';
  }
  const { items, nation, columnHeadings } = heatmap;
  const row = items.find(({ ref }) => ref === place.row) ?? nation;
  const column = columnHeadings.find(({ ref }) => ref === place.column);
  return `Which systems stand behind ${[row, column]
    .map(each => each?.title)
    .filter(Boolean)
    .join(', ')}?`;
}

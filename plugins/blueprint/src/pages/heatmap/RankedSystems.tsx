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
  /** Whether the reader may see conformance, by which they are ranked. */
  ranked: boolean;
  /** Goes back to the whole register. */
  onClear: () => void;
}

/** The systems of what is selected in the heat map, least assured first where that is open. */
export function RankedSystems(props: RankedSystemsProps) {
  const { heatmap, place, ranked, onClear } = props;
  const api = useApi(blueprintApiRef);
  const systemsPath = useRouteRef(systemsRouteRef)?.() ?? '';
  const query = {
    registry: heatmap.registry,
    ...(place && filtersOfPlace(place, heatmap)),
    sort: ranked ? 'assured-conformance' : 'title',
  };
  const systems = useLiveData(`ranked ${JSON.stringify(query)}`, signal =>
    api.systems({ ...query, limit: LISTED }, signal),
  );

  return (
    <Panel
      title={titleOf(heatmap, place, ranked)}
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
              label={ranked ? 'Systems, least assured first' : 'Systems'}
              systems={items}
              leastCoverage={heatmap.leastCoverage}
              empty="No system here. Choose another cell, or add systems to this register."
            />
            {totalItems > 0 && (
              <p>
                {ranked && 'Least assured first. '}
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

function titleOf(
  heatmap: HeatmapResponse,
  place: HeatmapPlace | undefined,
  ranked: boolean,
) {
  if (!place) {
    return ranked
      ? 'Which systems are furthest from the Blueprint?'
      : 'Which systems are there?';
  }
  const { items, nation, columnHeadings } = heatmap;
  const row = items.find(({ ref }) => ref === place.row) ?? nation;
  const column = columnHeadings.find(({ ref }) => ref === place.column);
  return `Which systems stand behind ${[row, column]
    .map(each => each?.title)
    .filter(Boolean)
    .join(', ')}?`;
}

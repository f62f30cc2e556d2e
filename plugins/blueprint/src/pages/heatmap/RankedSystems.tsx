import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, Link } from '@backstage/ui';
import type {
  HeatmapFilters,
  HeatmapResponse,
} from '@policing/plugin-blueprint-common';
import {
  addressOf,
  Answer,
  blueprintApiRef,
  EntityLink,
  Panel,
  plural,
  type SystemFilters,
  systemsRouteRef,
  SystemsTable,
  useLiveData,
} from '@policing/plugin-blueprint-react';
import { filtersOfPlace, type HeatmapPlace } from './questions';

/** Number of systems that are listed beneath the heat map. */
const LISTED = 10;

/** Properties of {@link RankedSystems}. */
export interface RankedSystemsProps {
  heatmap: HeatmapResponse;
  /** What the heat map is narrowed by. */
  filters: HeatmapFilters;
  /** The selected place; none for all that the heat map shows. */
  place?: HeatmapPlace;
  /** Whether the reader may see conformance, by which they are ranked. */
  ranked: boolean;
  /** Goes back to the whole register. */
  onClear: () => void;
}

/** The systems of what is selected in the heat map, least assured first where that is open. */
export function RankedSystems(props: RankedSystemsProps) {
  const { heatmap, place, ranked, onClear } = props;
  const filters = filtersOfPlace(
    place ?? { row: heatmap.nation.ref },
    heatmap,
    props.filters,
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
      {filters ? (
        <SystemsOfPlace
          heatmap={heatmap}
          filters={{ ...filters, registry: heatmap.registry }}
          ranked={ranked}
        />
      ) : (
        <p>
          The list of systems cannot be narrowed to a collaboration. Its own
          page names them:{' '}
          <EntityLink
            entity={heatmap.items.find(({ ref }) => ref === place?.row)!}
          />
        </p>
      )}
    </Panel>
  );
}

interface SystemsOfPlaceProps {
  heatmap: HeatmapResponse;
  filters: SystemFilters;
  ranked: boolean;
}

function SystemsOfPlace({ heatmap, filters, ranked }: SystemsOfPlaceProps) {
  const api = useApi(blueprintApiRef);
  const systemsPath = useRouteRef(systemsRouteRef)?.() ?? '';
  const query = { ...filters, sort: ranked ? 'assured-conformance' : 'title' };
  const systems = useLiveData(`ranked ${JSON.stringify(query)}`, signal =>
    api.systems({ ...query, limit: LISTED }, signal),
  );
  return (
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
              <Link href={addressOf(systemsPath, { ...query })}>
                Open all {plural(totalItems, 'system')}
              </Link>
            </p>
          )}
        </>
      )}
    </Answer>
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
  const { items, groups = [], nation, columnHeadings } = heatmap;
  const row =
    [...items, ...groups].find(({ ref }) => ref === place.row) ?? nation;
  const column = columnHeadings.find(({ ref }) => ref === place.column);
  return `Which systems stand behind ${[row, column]
    .map(each => each?.title)
    .filter(Boolean)
    .join(', ')}?`;
}

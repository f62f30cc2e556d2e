import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { SearchField, Select } from '@backstage/ui';
import type { HeatmapResponse } from '@policing/plugin-blueprint-common';
import { useNavigate } from 'react-router-dom';
import {
  addressOf,
  Answer,
  BLUEPRINT_TAB,
  blueprintApiRef,
  ChoiceChips,
  formatDate,
  PageFrame,
  Panel,
  systemsRouteRef,
  useLiveData,
  useMay,
  useScope,
  Withheld,
} from '@policing/plugin-blueprint-react';
import { type GridRow, nextSort, sortText } from './arrangement';
import { mostInColumn, mostOf } from './cells';
import { GridLink } from './GridLink';
import { HeatControls } from './HeatControls';
import { HeatExport } from './HeatExport';
import { HeatGrid } from './HeatGrid';
import { HeatLegend } from './HeatLegend';
import { HeatNotes } from './HeatNotes';
import { HeatTable } from './HeatTable';
import styles from './HeatmapPage.module.css';
import {
  choiceOf,
  codeOf,
  filtersOfPlace,
  heatmapFilterNames,
  heatmapFiltersOf,
  type HeatmapPlace,
  rowNames,
} from './questions';
import { RankedSystems } from './RankedSystems';
import { TileMap } from './TileMap';
import { descriptionOf, filterSentence, titleOf } from './titles';
import { useHeatmapView, withPin } from './useHeatmapView';

/** Parameters that mean nothing in another register. */
const OF_REGISTER = ['row', 'column', 'filter', 'pin', 'region', 'country'];

const views = [
  { id: 'grid', title: 'Grid' },
  { id: 'table', title: 'Table' },
  { id: 'map', title: 'Map' },
] as const;

type View = (typeof views)[number]['id'];

/** Stands for all columns together among those of the map. */
const ALL = 'all';

/** Sub-page: who measures up where, in one picture. */
export function HeatmapPage() {
  const api = useApi(blueprintApiRef);
  const scope = useScope(OF_REGISTER);
  const { address, registry, summary } = scope;
  const entityLink = useEntityRefLink();
  const navigate = useNavigate();
  const systemsPath = useRouteRef(systemsRouteRef)?.() ?? '';

  // Whoever may not see conformance sees how many systems serve what.
  const mayReadConformance = useMay('conformance.read');
  const openOnly = mayReadConformance === false;
  const asked = views.find(({ id }) => id === address.get('view'))?.id;
  const isMap = asked === 'map';
  const choice = choiceOf(
    {
      rows: isMap ? 'forces' : address.get('rows'),
      columns: address.get('columns'),
      measure: address.get('measure'),
      group: isMap ? undefined : address.get('group'),
    },
    openOnly,
  );
  const filters = heatmapFiltersOf(address, choice.measure);
  const query = { registry, ...choice, ...filters };

  const heatmap = useLiveData(
    mayReadConformance === undefined
      ? undefined
      : `heatmap ${JSON.stringify(query)}`,
    signal => api.heatmap(query, signal),
  );
  const view = useHeatmapView(heatmap.data, choice, address);

  const row = address.get('row');
  const selected = row ? { row, column: address.get('column') } : undefined;
  const select = (place: HeatmapPlace) =>
    address.change({ row: place.row, column: place.column });
  const open = (place: HeatmapPlace, answer: HeatmapResponse) => {
    const found = filtersOfPlace(place, answer, filters);
    navigate(
      found
        ? addressOf(systemsPath, {
            registry: answer.registry,
            ...found,
            ...(openOnly ? {} : { sort: 'assured-conformance' }),
          })
        : entityLink(place.row),
    );
  };
  const sortBy = (by: string) =>
    view && address.change({ sort: sortText(nextSort(view.sort, by)) });
  const pin = (ref: string) =>
    view && address.change({ pin: withPin(view.pins, ref) });

  const titleOfRow = ({ line, kind }: GridRow, answer: HeatmapResponse) => {
    if (kind !== 'row') {
      return <strong>{line.title}</strong>;
    }
    const path = entityLink(line.ref);
    return (
      <GridLink
        href={answer.rows === 'forces' ? `${path}/${BLUEPRINT_TAB}` : path}
      >
        {line.title}
      </GridLink>
    );
  };

  const sentence =
    heatmap.data && filterSentence(filters, heatmap.data.options);
  const shownView: View = asked ?? 'grid';
  return (
    <PageFrame
      title={
        openOnly
          ? 'What do forces run, and where?'
          : 'Who measures up to the Blueprint, and where?'
      }
      description={descriptionOf(choice)}
      scope={scope.bar}
    >
      <Panel
        title={titleOf(choice)}
        actions={
          <div className={styles.actions}>
            <ChoiceChips
              label="View"
              choices={views}
              selected={shownView}
              onSelect={chosen => address.change({ view: chosen })}
            />
            {heatmap.data && view && (
              <HeatExport
                heatmap={heatmap.data}
                choice={choice}
                filters={filters}
                view={view}
                registry={summary.data?.registries.find(
                  ({ name }) => name === heatmap.data?.registry,
                )}
                date={formatDate(summary.data?.scoredAt?.slice(0, 10))}
                map={isMap ? { column: address.get('show') } : undefined}
              />
            )}
          </div>
        }
      >
        <div className={styles.controls}>
          <HeatControls
            choice={choice}
            filters={filters}
            options={heatmap.data?.options}
            openOnly={openOnly}
            isMap={isMap}
            onChange={address.change}
          />
          {!isMap && (
            <SearchField
              className={styles.filter}
              label={`Find among the ${rowNames[choice.rows].toLowerCase()}`}
              placeholder=""
              value={address.get('filter') ?? ''}
              onChange={words => address.change({ filter: words }, true)}
            />
          )}
        </div>
        <Answer
          of={heatmap}
          what="the heat map"
          row="conformance.read"
          height={480}
        >
          {answer =>
            view && (
              <>
                {sentence && (
                  <p>
                    {sentence}{' '}
                    <button
                      type="button"
                      className={styles.clear}
                      onClick={() =>
                        address.change(
                          Object.fromEntries(
                            heatmapFilterNames.map(name => [name, undefined]),
                          ),
                        )
                      }
                    >
                      Clear
                    </button>
                  </p>
                )}
                {shownView !== 'table' && (
                  <HeatLegend
                    measure={answer.measure}
                    leastCoverage={answer.leastCoverage}
                    most={
                      isMap
                        ? mostInColumn(answer, address.get('show'))
                        : mostOf(answer)
                    }
                    ofForces={answer.rows === 'forces'}
                  />
                )}
                {shownView === 'grid' && (
                  <HeatGrid
                    heatmap={answer}
                    columns={view.columns}
                    rows={view.rows}
                    rowHeading={rowNames[answer.rows]}
                    sort={view.sort}
                    base={view.base}
                    selected={selected}
                    onSelect={select}
                    onOpen={place => open(place, answer)}
                    onSort={sortBy}
                    onPin={pin}
                    renderRowTitle={each => titleOfRow(each, answer)}
                    renderColumnTitle={heading => (
                      <GridLink
                        href={entityLink(heading.ref)}
                        title={heading.title}
                      >
                        {codeOf(heading, view.columns.length)}
                      </GridLink>
                    )}
                  />
                )}
                {shownView === 'table' && (
                  <HeatTable
                    heatmap={answer}
                    columns={view.columns}
                    rows={view.rows}
                    rowHeading={rowNames[answer.rows]}
                    sort={view.sort}
                    base={view.base}
                    onSort={order => address.change({ sort: sortText(order) })}
                  />
                )}
                {shownView === 'map' && (
                  <>
                    <Select
                      className={styles.show}
                      label="In the tiles"
                      size="small"
                      options={[
                        { value: ALL, label: 'Everything' },
                        ...answer.columnHeadings.map(({ ref, title }) => ({
                          value: ref,
                          label: title,
                        })),
                      ]}
                      value={address.get('show') ?? ALL}
                      onChange={show =>
                        address.change({
                          show: show === ALL ? undefined : String(show),
                        })
                      }
                    />
                    <TileMap
                      heatmap={answer}
                      column={answer.columnHeadings.find(
                        ({ ref }) => ref === address.get('show'),
                      )}
                      selected={selected}
                      pins={view.pins}
                      base={view.base}
                      onSelect={select}
                      onOpen={place => open(place, answer)}
                      onPin={pin}
                    />
                  </>
                )}
                <HeatNotes
                  answer={answer}
                  isEmpty={view.rows.length === 1}
                  emptyColumns={view.emptyColumns}
                  onShowEmpty={() => address.change({ empty: 'show' })}
                />
              </>
            )
          }
        </Answer>
      </Panel>
      {openOnly && (
        <Withheld
          parts={[
            {
              what: 'how far the systems measure up',
              row: 'conformance.read',
            },
          ]}
        />
      )}
      {heatmap.data?.items.some(({ withheld }) => withheld) && (
        <Withheld
          parts={[{ what: 'criticality of systems', row: 'assessment.read' }]}
        />
      )}
      {heatmap.data && (
        <RankedSystems
          heatmap={heatmap.data}
          filters={filters}
          ranked={!openOnly}
          place={selected}
          onClear={() => address.change({ row: undefined, column: undefined })}
        />
      )}
    </PageFrame>
  );
}

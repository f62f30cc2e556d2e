import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { SearchField } from '@backstage/ui';
import type {
  HeatmapMeasure,
  HeatmapResponse,
} from '@policing/plugin-blueprint-common';
import { useNavigate } from 'react-router-dom';
import { addressOf } from '../../address';
import { useMay } from '../../access';
import { blueprintApiRef, useLiveData } from '../../api';
import {
  Answer,
  ChoiceChips,
  PageFrame,
  Panel,
  Withheld,
} from '../../components';
import { BLUEPRINT_TAB, systemsRouteRef } from '../../routes';
import { useScope } from '../scope';
import { type HeatmapLine, mostOf } from './cells';
import { GridLink } from './GridLink';
import { HeatControls } from './HeatControls';
import { HeatGrid, type HeatmapPlace } from './HeatGrid';
import { HeatLegend } from './HeatLegend';
import { HeatTable } from './HeatTable';
import styles from './HeatmapPage.module.css';
import {
  codeOf,
  columnsOf,
  filtersOfPlace,
  measureOf,
  rowsOf,
  rowNames,
} from './questions';
import { RankedSystems } from './RankedSystems';

/** Sub-page: who measures up where, in one picture. */
export function HeatmapPage() {
  const api = useApi(blueprintApiRef);
  const scope = useScope(['row', 'column', 'filter']);
  const { address, registry } = scope;
  const entityLink = useEntityRefLink();
  const navigate = useNavigate();
  const systemsPath = useRouteRef(systemsRouteRef)?.() ?? '';

  // Whoever may not see conformance sees how many systems serve what.
  const mayReadConformance = useMay('conformance.read');
  const countsOnly = mayReadConformance === false;
  const rows = rowsOf(address.get('rows'), countsOnly);
  const columns = countsOnly
    ? 'capabilities'
    : columnsOf(address.get('columns'), rows);
  const measure = countsOnly ? 'systems' : measureOf(address.get('measure'));
  const view = address.get('view') === 'table' ? 'table' : 'grid';
  const filter = address.get('filter') ?? '';

  const heatmap = useLiveData(
    mayReadConformance === undefined
      ? undefined
      : `heatmap ${registry ?? ''} ${rows} ${columns} ${measure}`,
    signal => api.heatmap({ registry, rows, columns, measure }, signal),
  );

  const row = address.get('row');
  const selected = row ? { row, column: address.get('column') } : undefined;
  const select = (place: HeatmapPlace) =>
    address.change({ row: place.row, column: place.column });
  const open = (place: HeatmapPlace, answer: HeatmapResponse) =>
    navigate(
      addressOf(systemsPath, {
        registry: answer.registry,
        ...filtersOfPlace(place, answer),
        ...(countsOnly ? {} : { sort: 'assured-conformance' }),
      }),
    );

  const titleOfRow = (line: HeatmapLine, nation: HeatmapLine) =>
    line === nation ? (
      <strong>{line.title}</strong>
    ) : (
      <GridLink href={`${entityLink(line.ref)}/${BLUEPRINT_TAB}`}>
        {line.title}
      </GridLink>
    );

  return (
    <PageFrame
      title={
        countsOnly
          ? 'How many systems serve what, and where?'
          : 'Who measures up to the Blueprint, and where?'
      }
      description={
        countsOnly
          ? 'Each cell counts the systems of its row that serve the capability of its column.'
          : 'Each cell pools the checks of the systems of its row that speak for its column.'
      }
      scope={scope.bar}
    >
      <Panel
        title={titleOf(measure, rows, columns)}
        actions={
          <ChoiceChips
            label="View"
            choices={[
              { id: 'grid', title: 'Grid' },
              { id: 'table', title: 'Table' },
            ]}
            selected={view}
            onSelect={choice => address.change({ view: choice })}
          />
        }
      >
        <div className={styles.controls}>
          <HeatControls
            rows={rows}
            columns={columns}
            measure={measure}
            countsOnly={countsOnly}
            onChange={change =>
              address.change({ ...change, row: undefined, column: undefined })
            }
          />
          <SearchField
            className={styles.filter}
            label={`Find among the ${rowNames[rows].toLowerCase()}`}
            placeholder=""
            value={filter}
            onChange={words => address.change({ filter: words }, true)}
          />
        </div>
        <Answer
          of={heatmap}
          what="the heat map"
          row="conformance.read"
          height={480}
        >
          {answer => {
            const lines = linesOf(answer, filter);
            return (
              <>
                {view === 'grid' ? (
                  <>
                    <HeatLegend
                      measure={answer.measure}
                      leastCoverage={answer.leastCoverage}
                      most={mostOf(answer)}
                    />
                    <HeatGrid
                      heatmap={answer}
                      lines={lines}
                      rowHeading={rowNames[answer.rows]}
                      selected={selected}
                      onSelect={select}
                      onOpen={place => open(place, answer)}
                      renderRowTitle={line => titleOfRow(line, answer.nation)}
                      renderColumnTitle={heading => (
                        <GridLink
                          href={entityLink(heading.ref)}
                          title={heading.title}
                        >
                          {codeOf(heading, answer.columnHeadings.length)}
                        </GridLink>
                      )}
                    />
                  </>
                ) : (
                  <HeatTable
                    heatmap={answer}
                    lines={lines}
                    rowHeading={rowNames[answer.rows]}
                  />
                )}
                {lines.length === 1 && (
                  <p>
                    No {rowNames[answer.rows].toLowerCase()} to show. Clear the
                    search, or add a force and its systems to this register.
                  </p>
                )}
              </>
            );
          }}
        </Answer>
      </Panel>
      {countsOnly && (
        <Withheld
          parts={[
            {
              what: 'how far the systems measure up',
              row: 'conformance.read',
            },
          ]}
        />
      )}
      {heatmap.data && (
        <RankedSystems
          heatmap={heatmap.data}
          ranked={!countsOnly}
          place={selected}
          onClear={() => address.change({ row: undefined, column: undefined })}
        />
      )}
    </PageFrame>
  );
}

function linesOf(answer: HeatmapResponse, filter: string): HeatmapLine[] {
  const wanted = filter.trim().toLowerCase();
  const found = answer.items.filter(({ title }) =>
    title.toLowerCase().includes(wanted),
  );
  return [answer.nation, ...found];
}

const measureTitles: Record<HeatmapMeasure, string> = {
  conformance: 'How much of what is known conforms',
  'assured-conformance': 'How much of everything is known to conform',
  coverage: 'How much is known',
  systems: 'How many systems there are',
};

function titleOf(measure: HeatmapMeasure, rows: string, columns: string) {
  return `${measureTitles[measure]}: ${rows} by ${columns}`;
}

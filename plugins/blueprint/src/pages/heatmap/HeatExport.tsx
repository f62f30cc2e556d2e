import type {
  HeatmapFilters,
  HeatmapResponse,
  RegistryInfo,
} from '@policing/plugin-blueprint-common';
import {
  ExportMenu,
  formatPercent,
  saveFile,
} from '@policing/plugin-blueprint-react';
import { gridPicture, mapPicture } from './heatPicture';
import { pngOf } from './pngOf';
import type { HeatmapChoice } from './questions';
import { filterSentence, titleOf } from './titles';
import type { HeatmapView } from './useHeatmapView';

/** Properties of {@link HeatExport}. */
export interface HeatExportProps {
  heatmap: HeatmapResponse;
  choice: HeatmapChoice;
  filters: HeatmapFilters;
  view: HeatmapView;
  registry?: RegistryInfo;
  /** Day of the figures, as people read it. */
  date: string;
  /** Reference of the column on the tile map; undefined where no map is shown. */
  map?: { column: string | undefined };
}

const legends: Record<HeatmapResponse['measure'], string> = {
  conformance:
    'First number: per cent of the known weight that passes. Second: per cent of the weight that is known.',
  'assured-conformance':
    'First number: per cent of all the weight that is known to pass. Second: per cent of the weight that is known.',
  coverage: 'Per cent of the weight that is known, and of how many systems.',
  systems: 'Numbers of systems.',
  'cloud-share': 'In cloud · not in cloud · not known.',
  maturity: 'Level today → target, from 1 to 5; or forces at their target.',
};

/** Takes the heat map away: its numbers as a table, or a picture of it. */
export function HeatExport(props: HeatExportProps) {
  const { heatmap, choice, filters, registry } = props;
  return (
    <ExportMenu
      what="the heat map"
      path="/exports/heat-map"
      query={{ registry: heatmap.registry, ...choice, ...filters }}
      formats={['csv', 'xlsx']}
      extra={[
        {
          title: 'Picture (PNG)',
          onAction: async () =>
            saveFile({
              name: `heat-map-${registry?.name ?? heatmap.registry}-${props.date.replaceAll(
                ' ',
                '-',
              )}.png`.toLowerCase(),
              content: await pngOf(pictureOf(props)),
            }),
        },
      ]}
    />
  );
}

function pictureOf({
  heatmap,
  choice,
  filters,
  view,
  registry,
  date,
  map,
}: HeatExportProps) {
  const sentence = filterSentence(filters, heatmap.options);
  const about = {
    title: titleOf(choice),
    lines: [
      `${registry?.title ?? heatmap.registry} · ${date}${
        registry?.demonstration
          ? ' · demonstration data: everything here is fictional'
          : ''
      }`,
      ...(filters.criticality ? ['OFFICIAL-SENSITIVE'] : ['OFFICIAL']),
      ...(sentence ? [sentence] : []),
      ...(view.base ? [`Pinned: ${view.base.title}.`] : []),
    ],
    legend: [
      legends[heatmap.measure],
      `◌ and hatching: not known, or less than ${formatPercent(
        heatmap.leastCoverage,
      )} known. –: nothing applies. Darker is more.`,
    ],
  };
  if (map) {
    const column = heatmap.columnHeadings.find(({ ref }) => ref === map.column);
    return mapPicture(heatmap, column, {
      ...about,
      title: `${about.title}: ${column?.title ?? 'everything'}`,
    });
  }
  return gridPicture(heatmap, view.columns, view.rows, about);
}

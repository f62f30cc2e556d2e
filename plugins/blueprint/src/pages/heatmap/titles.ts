import type {
  HeatmapFilters,
  HeatmapMeasure,
  HeatmapResponse,
} from '@policing/plugin-blueprint-common';
import { closedValue, listInWords } from '@policing/plugin-blueprint-react';
import { columnNames, type HeatmapChoice, rowNames } from './questions';

const measureTitles: Record<HeatmapMeasure, string> = {
  conformance: 'How much of what is known conforms',
  'assured-conformance': 'How much of everything is known to conform',
  coverage: 'How much is known',
  systems: 'How many systems there are',
  'cloud-share': 'How many systems are in cloud, are not, or are not known',
  maturity: 'How mature forces say they are, against their targets',
};

/** What the heat map shows, as a heading. */
export function titleOf({ measure, rows, columns }: HeatmapChoice): string {
  return `${measureTitles[measure]}: ${rowNames[rows].toLowerCase()} by ${columnNames[
    columns
  ].toLowerCase()}`;
}

/** What a cell of the heat map stands for. */
export function descriptionOf({ measure, columns }: HeatmapChoice): string {
  switch (measure) {
    case 'maturity':
      return 'Each cell says what forces state of their own maturity.';
    case 'systems':
    case 'cloud-share':
      return columns.endsWith('capabilities')
        ? 'Each cell counts the systems of its row that serve the capability of its column.'
        : 'Each cell counts the systems of its row to which its column applies.';
    default:
      return 'Each cell pools the checks of the systems of its row that speak for its column.';
  }
}

/** What the heat map is narrowed by, as a sentence; nothing where it is not. */
export function filterSentence(
  filters: HeatmapFilters,
  options: HeatmapResponse['options'],
): string | undefined {
  const titlesOf = (
    refs: readonly string[],
    labels: HeatmapResponse['options']['regions'],
  ) => refs.map(ref => labels.find(label => label.ref === ref)?.title ?? ref);
  const parts = [
    filters.region &&
      `in ${listInWords(titlesOf(filters.region, options.regions))}`,
    filters.country &&
      `in ${listInWords(titlesOf(filters.country, options.countries))}`,
    filters.category &&
      `of the category ${listInWords(filters.category.map(closedValue))}`,
    filters.criticality &&
      `whose criticality is ${listInWords(filters.criticality.map(closedValue))}`,
  ].filter(Boolean);
  return parts.length > 0 ? `Only systems ${parts.join(', ')}.` : undefined;
}

import type {
  EntityLabel,
  HeatmapLine,
  HeatmapResponse,
} from '@policing/plugin-blueprint-common';
import { NATION_REF } from '../../store/rollUps';
import { chooseRegistry, type Reading, registerState } from '../Reading';
import { figuresSource } from './figuresSource';
import { headingsOf } from './headings';
import {
  type HeatmapQuery,
  questionOf,
  requireAccessTo,
} from './HeatmapQuestion';
import { headingsOfLines, type LineHeading } from './lines';
import { maturitySource } from './maturitySource';
import { Places } from './Places';

const NATION: EntityLabel = { ref: NATION_REF, title: 'Nation' };

const kindOfGroup = { region: 'regions', country: 'countries' } as const;

/**
 * Figures by row and column.
 *
 * @throws InputError for what does not go together, and for filters by what the
 *   register does not have
 * @throws NotAllowedError for figures of conformance, and for figures by
 *   principle or goal, where the caller may not see conformance
 */
export async function getHeatmap(
  reading: Reading,
  query: HeatmapQuery,
): Promise<HeatmapResponse> {
  const { store, access, register } = reading;
  const asked = questionOf(query);
  requireAccessTo(asked, access);
  const state = await registerState(store);
  const { name: registry } = chooseRegistry(reading, state, query.registry);
  const question = { ...asked, registry };
  const { rows, columns, measure, group } = question;
  const { directory } = register;
  const places = new Places(directory, registry);
  const forcesLeft = places.forcesLeft(question);
  const columnHeadings = headingsOf(columns, state, directory);

  const source =
    measure === 'maturity'
      ? await maturitySource(reading, question, columnHeadings, places)
      : figuresSource(reading, question, columnHeadings, places);
  const lines = headingsOfLines(
    rows,
    { directory, registry, places },
    await source.withSystems(rows),
    forcesLeft,
  );
  const items = await Promise.all(
    lines.map(async (heading): Promise<LineHeading & HeatmapLine> => ({
      ...heading,
      ...(await source.lineOf(heading, rows)),
    })),
  );
  return {
    registry,
    rows,
    columns,
    measure,
    leastCoverage: state.definitions?.leastCoverage ?? 0,
    columnHeadings,
    nation: await source.lineOf(NATION, rows),
    items,
    ...(group && {
      groups: await Promise.all(
        groupsOf(items, group, places).map(heading =>
          source.lineOf(heading, kindOfGroup[group]),
        ),
      ),
    }),
    ...(forcesLeft && { forcesLeft }),
    options: { regions: places.regions, countries: places.countries },
  };
}

/** The groups that some row is in, by title. */
function groupsOf(
  items: readonly LineHeading[],
  group: 'region' | 'country',
  places: Places,
): EntityLabel[] {
  const used = new Set(items.map(item => item[group]));
  const all = group === 'region' ? places.regions : places.countries;
  return all.filter(({ ref }) => used.has(ref));
}

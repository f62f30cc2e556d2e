import { sentenceOf, worthOf } from '@policing/plugin-blueprint-common';
import type { Reading } from '../answers/Reading';
import {
  aboutExport,
  type ExportAbout,
  type ExportColumn,
  type ExportTable,
  WITHHELD,
} from '../exports';
import { FactReader } from './factsBehind';
import { mayReadReasons } from './perspectiveOf';
import type { SeenSuggestion } from './SeenSuggestions';
import { filterSuggestions, type SuggestionFilters } from './suggestionsFilter';
import { inOrder, type SuggestionSort } from './suggestionsOrder';
import type { SuggestionReader, SuggestionScope } from './SuggestionReader';

/** Most facts of one suggestion that are taken away. */
const MOST_FACTS = 500;

const columns: readonly ExportColumn[] = [
  { key: 'place', title: 'Place', kind: 'number' },
  { key: 'sentence', title: 'Suggestion', width: 70 },
  { key: 'kind', title: 'Kind', width: 24 },
  { key: 'score', title: 'Rank (points)', kind: 'number' },
  { key: 'why', title: 'Why this rank', width: 48 },
  { key: 'forces', title: 'Forces', width: 36 },
  { key: 'otherForces', title: 'Other forces', kind: 'number' },
  { key: 'worth', title: 'In known facts', width: 48 },
  { key: 'firstEnd', title: 'First contract can end', kind: 'date' },
  { key: 'state', title: 'State', width: 12 },
  { key: 'reason', title: 'Reason of the decision', width: 48 },
  { key: 'id', title: 'Identifier', width: 20 },
];

const factColumns: readonly ExportColumn[] = [
  { key: 'place', title: 'Place', kind: 'number' },
  { key: 'entity', title: 'What', width: 36 },
  { key: 'ref', title: 'Reference', width: 40 },
  { key: 'forces', title: 'Forces', width: 36 },
  { key: 'name', title: 'Fact', width: 24 },
  { key: 'value', title: 'Value', width: 32 },
  { key: 'source', title: 'Source', width: 40 },
  { key: 'asOf', title: 'As of', kind: 'date' },
];

function inWords(value: string): string {
  return value.replaceAll('-', ' ');
}

/**
 * Every suggestion that matches, as `GET /suggestions` lists them page by page,
 * and on a second sheet the facts behind them.
 *
 * @throws NotAllowedError where the caller may take nothing away
 */
export async function suggestionsExport(
  reader: SuggestionReader,
  reading: Reading,
  query: SuggestionScope & SuggestionFilters & { sort?: SuggestionSort },
): Promise<{ tables: [ExportTable, ExportTable]; about: ExportAbout }> {
  const about = await aboutExport(reading, {
    title: 'Suggestions for collaboration',
    registry: query.registry,
    classification: 'OFFICIAL-SENSITIVE',
    notes: [
      'Ranked by the points of the scorecard; nothing is said about money, because nobody has declared any.',
      'Worked out from what is declared. What is not known suggests nothing.',
    ],
  });
  const all = await reader.read(reading, query);
  const { words, worked, perspective } = all;
  const { matching } = filterSuggestions(all, reading.register, {
    ...query,
    state: query.state ?? 'open',
  });
  const items = inOrder(matching, query.sort ?? '-rank');
  const titles = (refs: readonly string[]) => refs.map(words.title).join('; ');
  const reasonOf = ({ decision }: SeenSuggestion) => {
    if (!decision) {
      return '';
    }
    return mayReadReasons(reading, decision.force) ? decision.reason : WITHHELD;
  };
  const facts = new FactReader(
    reading.register,
    worked.search?.view.today ?? '',
  );
  function* factRows() {
    for (const [index, { finding }] of items.entries()) {
      const behind = facts.factsBehind(
        finding,
        perspective.force?.ref,
        MOST_FACTS,
      );
      for (const { entity, forces, values } of behind.facts) {
        for (const { name, kind, value, source, asOf } of values) {
          yield {
            place: index + 1,
            entity: entity.title,
            ref: entity.ref,
            forces: forces.map(({ title }) => title).join('; '),
            name,
            value: kind === 'choice' && value ? inWords(value) : value,
            source: source ?? '',
            asOf: asOf ?? '',
          };
        }
      }
    }
  }
  return {
    about,
    tables: [
      {
        name: 'Suggestions',
        title: 'Overlap and chances to work together, strongest first',
        columns,
        rows: items.map((item, index) => {
          const { finding, state } = item;
          return {
            place: index + 1,
            sentence: sentenceOf(finding, words),
            kind: inWords(finding.kind),
            score: finding.rank.score,
            why: finding.rank.parts
              .map(({ rule, value, points }) => `${rule} ${value}: ${points}`)
              .join('; '),
            forces: titles(finding.forces),
            otherForces: finding.otherForces,
            worth: worthOf(finding, words).join('; '),
            firstEnd: finding.firstEnd ?? '',
            state: inWords(state),
            reason: reasonOf(item),
            id: finding.id,
          };
        }),
      },
      {
        name: 'Facts',
        title: 'Facts behind the suggestions, by their places',
        columns: factColumns,
        rows: factRows(),
      },
    ],
  };
}

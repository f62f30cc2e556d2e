import type { DefinitionsContent } from '../store/ResultsStore';

/** A principle or goal, with the places of the checks that speak for it. */
export interface FigureColumn {
  ref: string;
  kind: 'principles' | 'goals';
  checks: number[];
}

/** Which figures the definitions ask for; places are those of the definitions. */
export interface FigureLayout {
  checks: { id: string; title: string; weight: number }[];
  columns: FigureColumn[];
}

/** Layout of the figures over the checks of some definitions. */
export function figureLayoutOf(definitions: DefinitionsContent): FigureLayout {
  const placesOf = (groups: 'principles' | 'goals', ref: string) =>
    definitions.checks.flatMap((check, place) =>
      check[groups].includes(ref) ? [place] : [],
    );
  const columnsOf = (kind: 'principles' | 'goals') =>
    definitions[kind].map(ref => ({ ref, kind, checks: placesOf(kind, ref) }));
  return {
    checks: definitions.checks.map(({ id, title, weight }) => ({
      id,
      title,
      weight,
    })),
    columns: [...columnsOf('principles'), ...columnsOf('goals')],
  };
}

import { askAForce } from './askAForce';
import { contractsEndingTogether } from './contractsEndingTogether';
import { differentProducts } from './differentProducts';
import { type Finding, suggestionKinds } from './Finding';
import type { Search } from './makeFinding';
import { sameCapability } from './sameCapability';
import { sameProduct } from './sameProduct';
import { similarInitiatives } from './similarInitiatives';

/**
 * Searches that look at what every reader may know, one for each kind. A large
 * register takes its time, so a server may do something else in between.
 */
export const openSearches: readonly ((search: Search) => Finding[])[] = [
  contractsEndingTogether,
  sameProduct,
  sameCapability,
  differentProducts,
  similarInitiatives,
  askAForce,
];

const place = new Map(suggestionKinds.map((kind, index) => [kind, index]));

/** Strongest first; of equals by kind, then in a fixed order. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    b.rank.score - a.rank.score ||
    place.get(a.kind)! - place.get(b.kind)! ||
    (a.id < b.id ? -1 : 1)
  );
}

/**
 * Everything that a register suggests to every reader, strongest first: a pure
 * function of the view and the settings, whatever their order.
 */
export function findSuggestions(search: Search): Finding[] {
  return openSearches
    .flatMap(searchFor => searchFor(search))
    .sort(compareFindings);
}

import type {
  Finding,
  SuggestionFacets,
  SuggestionKind,
  SuggestionState,
} from '@policing/plugin-blueprint-common';
import { sentenceOf, suggestionKinds } from '@policing/plugin-blueprint-common';
import type { RegisterView } from '../estate/RegisterView';
import type { SeenSuggestion, SeenSuggestions } from './SeenSuggestions';

/** What a list of suggestions can be narrowed by. Lists mean “one of”. */
export interface SuggestionFilters {
  /** References of forces that are concerned and may be named. */
  force?: string[];
  /** References of regions of such forces, or of collaborations and regions it is about. */
  region?: string[];
  /** References of capabilities it is about, or of what stands above them. */
  capability?: string[];
  product?: string[];
  kind?: SuggestionKind[];
  state?: SuggestionState;
  /** Words that all occur in the sentence, or in the name of a product. */
  q?: string;
}

/** Facets by which the list can be narrowed. */
const facetNames = ['kind', 'force', 'capability', 'state'] as const;
type FacetName = (typeof facetNames)[number];

/** A suggestion is worked out anew whenever the register changes. */
const capabilitiesOf = new WeakMap<Finding, string[]>();

/** Works out by what suggestions can be filtered, once for each. */
class FilterValues {
  readonly #register: RegisterView;
  readonly #words: SeenSuggestions['words'];
  readonly #withAncestors = new Map<string, string[]>();

  constructor(register: RegisterView, words: SeenSuggestions['words']) {
    this.#register = register;
    this.#words = words;
  }

  /** Capabilities that it is about: its own, else those that its systems or initiatives serve. */
  capabilities(finding: Finding): string[] {
    let known = capabilitiesOf.get(finding);
    if (!known) {
      known = this.#readCapabilities(finding);
      capabilitiesOf.set(finding, known);
    }
    return known;
  }

  #readCapabilities({ subject, systems, initiatives }: Finding): string[] {
    if (subject.capability !== undefined) {
      return [subject.capability];
    }
    const { directory, estate } = this.#register;
    return [
      ...new Set([
        ...systems.flatMap(ref => estate.system(ref)?.spec.capabilities ?? []),
        ...initiatives.flatMap(
          ref =>
            (directory.entity(ref)?.spec?.capabilities as
              string[] | undefined) ?? [],
        ),
      ]),
    ];
  }

  isAboutCapability(finding: Finding, wanted: readonly string[]): boolean {
    return this.capabilities(finding).some(ref =>
      this.#ancestors(ref).some(each => wanted.includes(each)),
    );
  }

  isInRegion({ subject, forces }: Finding, wanted: readonly string[]): boolean {
    const { directory } = this.#register;
    return (
      (subject.group !== undefined && wanted.includes(subject.group)) ||
      forces.some(force => wanted.includes(directory.regionOf(force) ?? ''))
    );
  }

  text(finding: Finding): string {
    const names = finding.products.map(this.#words.title);
    return [sentenceOf(finding, this.#words), ...names]
      .join(' ')
      .toLocaleLowerCase('en-GB');
  }

  #ancestors(ref: string): string[] {
    let all = this.#withAncestors.get(ref);
    if (!all) {
      all = this.#register.directory.withAncestors([ref]);
      this.#withAncestors.set(ref, all);
    }
    return all;
  }
}

/** The suggestions that match, and counts by facet over what matches all other filters. */
export function filterSuggestions(
  { items, words }: Pick<SeenSuggestions, 'items' | 'words'>,
  register: RegisterView,
  filters: SuggestionFilters,
): { matching: SeenSuggestion[]; facets: SuggestionFacets } {
  const values = new FilterValues(register, words);
  const { force, region, capability, product, kind, state, q = '' } = filters;
  const asked = q.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  const inFacet: Record<FacetName, (item: SeenSuggestion) => boolean> = {
    kind: ({ finding }) => !kind || kind.includes(finding.kind),
    force: ({ finding }) =>
      !force || finding.forces.some(ref => force.includes(ref)),
    capability: ({ finding }) =>
      !capability || values.isAboutCapability(finding, capability),
    state: item => !state || item.state === state,
  };
  const candidates = items.filter(
    ({ finding }) =>
      (!product || finding.products.some(ref => product.includes(ref))) &&
      (!region || values.isInRegion(finding, region)) &&
      (asked.length === 0 ||
        asked.every(word => values.text(finding).includes(word))),
  );
  const counts = {
    kind: new Map<string, number>(),
    force: new Map<string, number>(),
    capability: new Map<string, number>(),
    state: new Map<string, number>(),
  };
  const valuesOf: Record<
    FacetName,
    (item: SeenSuggestion) => readonly string[]
  > = {
    kind: ({ finding }) => [finding.kind],
    force: ({ finding }) => finding.forces,
    capability: ({ finding }) => values.capabilities(finding),
    state: item => [item.state],
  };
  const matching: SeenSuggestion[] = [];
  for (const item of candidates) {
    const failing = facetNames.filter(name => !inFacet[name](item));
    if (failing.length === 0) {
      matching.push(item);
    }
    // It counts for a facet that it matches all the other filters of.
    for (const name of failing.length === 0 ? facetNames : failing) {
      if (failing.length < 2) {
        for (const value of valuesOf[name](item)) {
          counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
        }
      }
    }
  }
  const labelled = (name: 'force' | 'capability') =>
    [...counts[name]]
      .map(([ref, count]) => ({ ref, title: words.title(ref), count }))
      .sort((a, b) => b.count - a.count || a.title.localeCompare(b.title));
  const plain = <V extends string>(name: FacetName, all: readonly V[]) =>
    all.map(value => ({ value, count: counts[name].get(value) ?? 0 }));
  return {
    matching,
    facets: {
      kind: plain('kind', suggestionKinds),
      force: labelled('force'),
      capability: labelled('capability'),
      state: plain('state', ['open', 'put-aside']),
    },
  };
}

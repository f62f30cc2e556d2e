import {
  asOf,
  dayNumber,
  type EntityLabel,
  evidenceFor,
  type Finding,
  type InitiativeEntity,
  type SuggestionFact,
  type SuggestionValue,
  type SystemEntity,
} from '@policing/plugin-blueprint-common';
import type { RegisterView } from '../estate/RegisterView';

/** Reads the facts behind suggestions out of the register. */
export class FactReader {
  readonly #register: RegisterView;
  readonly #today: string;

  /** @param today - ISO date; evidence dated later does not count */
  constructor(register: RegisterView, today: string) {
    this.#register = register;
    this.#today = today;
  }

  /**
   * Facts behind a suggestion: its systems, initiatives or forces. Those of one
   * force come first, then those whose contracts end first.
   *
   * @param first - reference of the force whose facts come first
   * @param limit - how many at most
   */
  factsBehind(
    finding: Finding,
    first: string | undefined,
    limit: number,
  ): { facts: SuggestionFact[]; totalFacts: number } {
    if (finding.figures.length > 0) {
      const facts = finding.figures.map(figures => this.#ofForce(figures));
      return { facts: facts.slice(0, limit), totalFacts: facts.length };
    }
    if (finding.initiatives.length > 0) {
      const facts = finding.initiatives.map(ref => this.#ofInitiative(ref));
      return { facts: facts.slice(0, limit), totalFacts: facts.length };
    }
    const refs = this.#inOrder(finding, first, limit);
    return {
      facts: refs.map(ref => this.#ofSystem(ref, finding)),
      totalFacts: finding.systems.length,
    };
  }

  /** The first systems: those of one force, then by end of contract, then by reference. */
  #inOrder(
    { systems, contractEnds }: Finding,
    first: string | undefined,
    limit: number,
  ): string[] {
    const { estate } = this.#register;
    const ends = systems.filter(ref => contractEnds[ref] !== undefined);
    // They come by reference, and sorting leaves equal ones as they are.
    ends.sort((a, b) => contractEnds[a].localeCompare(contractEnds[b]));
    const ordered =
      ends.length === 0
        ? systems
        : [...ends, ...systems.filter(ref => contractEnds[ref] === undefined)];
    if (first === undefined) {
      return ordered.slice(0, limit);
    }
    const isOwn = (ref: string) => estate.forcesOf(ref).includes(first);
    const own = ordered.filter(isOwn).slice(0, limit);
    return own.length === limit
      ? own
      : [...own, ...ordered.filter(ref => !isOwn(ref))].slice(0, limit);
  }

  #labels(refs: readonly string[]): EntityLabel[] {
    return refs.map(ref => this.#register.directory.label(ref));
  }

  #ofSystem(ref: string, finding: Finding): SuggestionFact {
    const { estate } = this.#register;
    const system = estate.system(ref);
    return {
      entity: {
        ref,
        title: system?.metadata.title ?? system?.metadata.name ?? ref,
      },
      forces: this.#labels(estate.forcesOf(ref)),
      values: system ? this.#valuesOf(ref, system, finding) : [],
    };
  }

  #valuesOf(
    ref: string,
    { spec }: SystemEntity,
    { kind, contractEnds }: Finding,
  ): SuggestionValue[] {
    const today = dayNumber(this.#today);
    const fact = (
      name: string,
      path: string,
      valueKind: SuggestionValue['kind'],
      value: string | undefined,
    ): SuggestionValue => {
      const evidence = evidenceFor(path, spec.evidence, today);
      const date = asOf(evidence, spec.confirmedOn, today);
      return {
        name,
        kind: valueKind,
        ...(value !== undefined && {
          value,
          ...(evidence && { source: evidence.source }),
          ...(date !== undefined && { asOf: date }),
        }),
      };
    };
    const product: SuggestionValue = {
      ...fact(
        'Product',
        'product',
        'text',
        spec.product && this.#register.directory.label(spec.product).title,
      ),
      ...(spec.product && { ref: spec.product }),
    };
    if (kind === 'same-failing-check') {
      return [product];
    }
    const { contractEnds: ends } = spec.support ?? {};
    const canEnd = contractEnds[ref];
    const contract = [
      fact('Contract ends', 'support.contractEnds', 'date', ends),
      ...(canEnd !== undefined && canEnd !== ends
        ? [fact('Can be ended on', 'support.contractBreaks', 'date', canEnd)]
        : []),
    ];
    const hosting = fact(
      'Hosting',
      'hosting.class',
      'choice',
      spec.hosting?.class,
    );
    switch (kind) {
      case 'same-product':
        return [
          fact('Version', 'instance.version', 'text', spec.instance?.version),
          fact(
            'Configuration',
            'instance.configuration',
            'text',
            spec.instance?.configuration,
          ),
          hosting,
          ...contract,
        ];
      case 'same-capability':
        return [
          product,
          fact('Lifecycle', 'lifecycle', 'choice', spec.lifecycle),
          ...contract,
        ];
      default:
        return [product, hosting, ...contract];
    }
  }

  #ofInitiative(ref: string): SuggestionFact {
    const { directory } = this.#register;
    const { spec } = directory.entity(ref) as unknown as InitiativeEntity;
    const value = (
      name: string,
      kind: SuggestionValue['kind'],
      given: string | undefined,
    ) => ({ name, kind, ...(given !== undefined && { value: given }) });
    const goals = this.#labels(spec.goals ?? []).map(({ title }) => title);
    return {
      entity: directory.label(ref),
      forces: this.#labels([
        ...new Set([
          ...(directory.group(spec.owner)?.spec.type === 'police-force'
            ? [spec.owner]
            : []),
          ...(spec.forces ?? []),
        ]),
      ]),
      values: [
        value('Phase', 'choice', spec.phase),
        value('Starts', 'date', spec.startsOn),
        value('Ends', 'date', spec.endsOn),
        value('Goals', 'text', goals.join('; ') || undefined),
        value('Result of evaluation', 'choice', spec.evaluation?.result),
      ],
    };
  }

  #ofForce({
    force,
    assuredConformance,
    coverage,
  }: Finding['figures'][number]): SuggestionFact {
    const entity = this.#register.directory.label(force);
    const share = (name: string, value: number): SuggestionValue => ({
      name,
      kind: 'share',
      value: `${value}`,
      asOf: this.#today,
    });
    return {
      entity,
      forces: [entity],
      values: [
        share('Assured conformance', assuredConformance),
        share('Known', coverage),
      ],
    };
  }
}

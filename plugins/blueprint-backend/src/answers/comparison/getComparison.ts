import { InputError } from '@backstage/errors';
import {
  type ComparisonItem,
  type ComparisonResponse,
  type ComparisonSide,
  type ComparisonWith,
  type PooledFigures,
  scorecardInForce,
} from '@policing/plugin-blueprint-common';
import type { Directory } from '../../estate/Directory';
import type { RegisterView } from '../../estate/RegisterView';
import { NATION_REF } from '../../store/rollUps';
import { type EstateIndex, estateIndexOf } from '../capabilities/EstateIndex';
import { namedForce, scopedEstate } from '../capabilities/estateScope';
import { pooledFigures } from '../capabilities/figuresOf';
import {
  chooseRegistry,
  nationRow,
  type Reading,
  registerState,
} from '../Reading';
import { compareCapabilities } from './compareCapabilities';
import { type ComparedEstate, comparedEstate } from './ComparedEstate';
import { compareProducts } from './compareProducts';
import { compareInterfaces, interfacesOf } from './InterfaceIndex';
import { collisions } from './rules/collisions';
import { comparisonRules } from './rules/comparisonRules';
import { convergences } from './rules/convergences';
import { ruleInput } from './rules/RuleInput';

/** Most entries of each part of the answer; `totals` says how many there are. */
const MOST_SHOWN = 200;
const MOST_FACTS = 12;
const MOST_FORCES = 3;
const HIGHEST_MATURITY = 5;

/** What is compared. */
export interface ComparisonQuery {
  registry?: string;
  force: string[];
  with?: ComparisonWith[];
  only?: 'differences';
}

/** The window for contracts that end together, as the scorecard sets it. */
export function contractWindow(directory: Directory): number | undefined {
  return scorecardInForce(directory.definitions())?.spec.collaboration
    ?.contractWindowMonths;
}

/** The forces, regions and nation that are compared, in the order asked for. */
function sidesOf(
  { force, with: others = [] }: ComparisonQuery,
  registry: string,
  index: EstateIndex,
  register: RegisterView,
): ComparedEstate[] {
  const { directory } = register;
  const forces = [
    ...new Set(force.map(ref => namedForce('force', ref, registry, index))),
  ];
  const scopes = new Set(others);
  if (forces.length > 1 && scopes.size > 0) {
    throw new InputError(
      'with: compare two or three forces, or one with its region and the nation',
    );
  }
  if (forces.length > MOST_FORCES) {
    throw new InputError(`force: compare up to ${MOST_FORCES} forces`);
  }
  if (forces.length + scopes.size < 2) {
    throw new InputError(
      'force: name two or three different forces, or one and what to compare it with (with=region, with=nation)',
    );
  }
  const scope = (query: { force?: string; region?: string }) =>
    comparedEstate(
      scopedEstate(query, registry, index, directory),
      register,
      registry,
    );
  const sides = forces.map(each => scope({ force: each }));
  if (scopes.has('region')) {
    const region = directory.regionOf(forces[0]);
    if (!region) {
      throw new InputError(
        `with: it is not known to which region ${directory.label(forces[0]).title} belongs`,
      );
    }
    sides.push(scope({ region }));
  }
  if (scopes.has('nation')) {
    sides.push(scope({}));
  }
  return sides;
}

/** Maturity of the capabilities assessed by the forces of a side, the latest of each. */
function maturityOf(
  { forces }: ComparedEstate,
  index: EstateIndex,
): ComparisonSide['maturity'] {
  const levels = Array.from({ length: HIGHEST_MATURITY }, () => 0);
  let assessed = 0;
  for (const byForce of index.maturities()) {
    for (const force of forces) {
      const maturity = byForce.get(force);
      if (maturity) {
        assessed += 1;
        if (maturity.current !== undefined) {
          levels[maturity.current - 1] += 1;
        }
      }
    }
  }
  return { assessed, levels };
}

async function conformanceOf(
  { store, access }: Reading,
  registry: string,
  { label }: ComparedEstate,
): Promise<PooledFigures | undefined> {
  if (!access.conformance) {
    return undefined;
  }
  const row =
    label.ref === NATION_REF
      ? await nationRow(store, registry)
      : (
          await store.readRollUps(registry, label.kind, { refs: [label.ref] })
        )[0];
  return (
    row &&
    pooledFigures(row.figures.conformance.systems, row.figures.conformance)
  );
}

/** The forces between which the rules are applied: those named, or one and the others of its region. */
function ruleForces(
  sides: readonly ComparedEstate[],
  registry: string,
  index: EstateIndex,
  register: RegisterView,
): ComparedEstate[] {
  const named = sides.filter(({ label }) => label.kind === 'force');
  if (named.length > 1) {
    return named;
  }
  const region = sides.find(({ label }) => label.kind === 'region');
  const others = (region?.forces ?? []).filter(
    force => force !== named[0].label.ref,
  );
  return others.length > 0
    ? [
        ...named,
        ...others.map(force =>
          comparedEstate(
            scopedEstate({ force }, registry, index, register.directory),
            register,
            registry,
          ),
        ),
      ]
    : [];
}

/** The parts of a comparison before filters and caps. */
export interface WholeComparison extends Omit<ComparisonResponse, 'totals'> {
  /** Number of compared forces named; the first is the one the others are compared with. */
  named: number;
}

/**
 * Compares two or three forces, or one force with its region and the nation, by
 * what is declared. Conformance stands beside it where the caller may see it.
 *
 * @throws InputError where what is to be compared is not there, or too few or
 *   too many are named
 */
export async function wholeComparison(
  reading: Reading,
  query: ComparisonQuery,
): Promise<WholeComparison> {
  const { store, register } = reading;
  const { directory } = register;
  const [state, scoring] = await Promise.all([
    registerState(store),
    store.readScoringState(),
  ]);
  const registry = chooseRegistry(reading, state, query.registry);
  const index = estateIndexOf(register, registry.name);
  const sides = sidesOf(query, registry.name, index, register);
  const date = scoring?.day ?? new Date().toISOString().slice(0, 10);
  const compared = ruleForces(sides, registry.name, index, register);
  const named = sides.filter(({ label }) => label.kind === 'force');
  const interfaces = compareInterfaces(
    interfacesOf(register, registry.name),
    new Set(
      (compared.length > 0 ? compared : named).map(({ label }) => label.ref),
    ),
    date,
    directory,
  );
  const windowMonths = contractWindow(directory);
  const input = ruleInput({
    ...(named.length === 1 && { focus: named[0].label.ref }),
    forces: compared.map(({ label: { ref, title }, inUse }) => ({
      label: { ref, title },
      systems: inUse,
    })),
    capabilities: index.tree.nodes
      .filter(({ parts }) => parts.length === 0)
      .map(({ ref, title, spec }) => ({ ref, title, level: spec.level })),
    interfaces,
    today: date,
    ...(windowMonths !== undefined && { windowMonths }),
    label: ref => directory.label(ref),
  });
  // Beside its region, what concerns the force itself.
  const concerns = ({ forces }: ComparisonItem) =>
    named.length > 1 || forces.includes(named[0].label.ref);
  const figures = await Promise.all(
    sides.map(side => conformanceOf(reading, registry.name, side)),
  );
  return {
    registry,
    date,
    leastCoverage: state.definitions?.leastCoverage ?? 0,
    named: named.length,
    sides: sides.map((side, place) => ({
      scope: side.label,
      forces: side.forces.length,
      systems: side.lives,
      cloud: side.cloud,
      maturity: maturityOf(side, index),
      ...(figures[place] && { conformance: figures[place] }),
    })),
    capabilities: compareCapabilities(sides, index, directory),
    products: compareProducts(sides, directory),
    interfaces: interfaces.filter(
      ({ providers, consumers }) =>
        named.length > 1 ||
        [...providers, ...consumers].some(({ forces }) =>
          forces.some(({ ref }) => ref === named[0].label.ref),
        ),
    ),
    between: input.forces.map(({ label }) => label),
    converge: compared.length > 0 ? convergences(input).filter(concerns) : [],
    collide: compared.length > 0 ? collisions(input).filter(concerns) : [],
    rules: comparisonRules(windowMonths),
  };
}

function withFewFacts(item: ComparisonItem): ComparisonItem {
  const more = item.facts.length - MOST_FACTS;
  return more > 0
    ? { ...item, facts: item.facts.slice(0, MOST_FACTS), moreFacts: more }
    : item;
}

/** Verdicts on a capability in which the sides do not differ. */
const ALIKE: ReadonlySet<string> = new Set([
  'shared-system',
  'same-products',
  'none-known',
]);

/** A comparison as pages show it: filtered, and no part of it longer than a page can bear. */
export async function getComparison(
  reading: Reading,
  query: ComparisonQuery,
): Promise<ComparisonResponse> {
  const { named: _named, ...whole } = await wholeComparison(reading, query);
  const differences = query.only === 'differences';
  const { capabilities, products, interfaces, converge, collide } = whole;
  return {
    ...whole,
    capabilities: capabilities.filter(
      ({ verdict }) => !differences || !ALIKE.has(verdict),
    ),
    products: products
      .filter(
        ({ verdict, differences: differ, notKnown }) =>
          !differences ||
          verdict === 'not-everywhere' ||
          differ.length + notKnown.length > 0,
      )
      .slice(0, MOST_SHOWN),
    interfaces: interfaces
      .filter(({ state }) => !differences || state !== 'reviewed')
      .slice(0, MOST_SHOWN),
    converge: converge.slice(0, MOST_SHOWN).map(withFewFacts),
    collide: collide.slice(0, MOST_SHOWN).map(withFewFacts),
    totals: {
      capabilities: capabilities.length,
      products: products.length,
      interfaces: interfaces.length,
      converge: converge.length,
      collide: collide.length,
    },
  };
}

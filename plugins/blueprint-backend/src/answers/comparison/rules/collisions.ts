import {
  type ComparedInterface,
  type ComparisonItem,
  type EntityLabel,
  formatDay,
} from '@policing/plugin-blueprint-common';
import type { PlacedSystem } from '../../capabilities/PlacedSystem';
import { monthsAfter, waysOut } from './contractDates';
import {
  comparedAtEnds,
  forcesIn,
  type RuleInput,
  systemsIn,
  type Use,
} from './RuleInput';
import { dated, factAbout, inSentence, titlesOf } from './wording';

const refsOf = (labels: readonly EntityLabel[]) => labels.map(({ ref }) => ref);

function unique(labels: readonly EntityLabel[]): EntityLabel[] {
  return [...new Map(labels.map(label => [label.ref, label])).values()];
}

/** The uses whose product is known and whose contract binds beyond a day. */
function boundBeyond(
  uses: readonly Use[],
  day: string,
  today: string,
): (Use & { on: string; product: string })[] {
  return uses.flatMap(use => {
    const [first] = waysOut(use.system, today);
    const { product } = use.system.spec;
    return product && first && first.on > day
      ? [{ ...use, on: first.on, product }]
      : [];
  });
}

/** Core capabilities for which forces run different products, each under a contract that binds beyond the window. */
export function differentProducts(input: RuleInput): ComparisonItem[] {
  const { capabilities, today, windowMonths } = input;
  if (windowMonths === undefined) {
    return [];
  }
  const day = monthsAfter(today, windowMonths);
  return capabilities.flatMap(({ ref, title, level }): ComparisonItem[] => {
    const bound = boundBeyond(input.byCapability.get(ref) ?? [], day, today);
    const forces = forcesIn(bound);
    const products = unique(bound.map(({ product }) => input.label(product)));
    // A product that each of them runs is common ground, whatever else they run.
    const hasCommon = products.some(product =>
      forces.every(force =>
        bound.some(
          use => use.force.ref === force.ref && use.product === product.ref,
        ),
      ),
    );
    if (level !== 'core' || forces.length < 2 || hasCommon) {
      return [];
    }
    return [
      {
        id: `different-products ${ref}`,
        rule: 'different-products',
        title: `For ${title}, ${titlesOf(
          forces,
        )} run different products, ${titlesOf(products)}, and no contract can end before ${formatDay(
          bound.map(({ on }) => on).sort()[0],
        )}.`,
        forces: refsOf(forces),
        capability: { ref, title },
        facts: bound.map(use =>
          factAbout(
            use,
            `${input.label(use.product).title}; can end first on ${formatDay(use.on)}`,
          ),
        ),
      },
    ];
  });
}

function differ(values: readonly (string | undefined)[]): boolean {
  return new Set(values.filter(value => value !== undefined)).size > 1;
}

/** Products of which the forces run instances with different configurations or versions. */
export function differentConfigurations(input: RuleInput): ComparisonItem[] {
  return [...input.byProduct].flatMap(([ref, uses]): ComparisonItem[] => {
    const instances = uses.map(({ system }) => system.spec.instance);
    const what = [
      ...(differ(instances.map(each => each?.configuration))
        ? ['configurations']
        : []),
      ...(differ(instances.map(each => each?.version)) ? ['versions'] : []),
    ];
    const forces = forcesIn(uses);
    if (what.length === 0 || forces.length < 2) {
      return [];
    }
    const product = input.label(ref);
    return [
      {
        id: `different-configurations ${ref}`,
        rule: 'different-configurations',
        title: `${titlesOf(forces)} run ${product.title} in different ${what.join(' and ')}.`,
        forces: refsOf(forces),
        product,
        facts: onePerSystem(uses).map(use => {
          const { version, configuration } = use.system.spec.instance ?? {};
          return factAbout(
            use,
            [
              version ? `version ${version}` : 'version: not known',
              configuration ?? 'configuration: not known',
            ].join('; '),
          );
        }),
      },
    ];
  });
}

function onePerSystem(uses: readonly Use[]): Use[] {
  return [...new Map(uses.map(use => [use.system.ref, use])).values()];
}

/** Whether a system is shared with a force that is not compared. */
function isSharedBeyond(
  { forces }: PlacedSystem,
  compared: ReadonlySet<string>,
): boolean {
  return forces.length > 1 && forces.some(force => !compared.has(force));
}

/** Capabilities for which one force shares a system with forces outside the comparison and another does not use it. */
export function otherConsortia(input: RuleInput): ComparisonItem[] {
  const compared = new Set(input.forces.map(({ label }) => label.ref));
  return input.capabilities.flatMap(({ ref, title }): ComparisonItem[] => {
    const its = input.byCapability.get(ref) ?? [];
    const forces = forcesIn(its);
    return systemsIn(its).flatMap((system): ComparisonItem[] => {
      const without = forces.filter(
        force => !system.forces.includes(force.ref),
      );
      if (!isSharedBeyond(system, compared) || without.length === 0) {
        return [];
      }
      const within = forces.filter(force => system.forces.includes(force.ref));
      const beyond = system.forces.filter(force => !compared.has(force));
      const others = its.filter(({ force }) =>
        without.some(each => each.ref === force.ref),
      );
      return [
        {
          id: `other-consortium ${ref} ${system.ref}`,
          rule: 'other-consortium',
          title: `For ${title}, ${titlesOf(within)} share${
            within.length === 1 ? 's' : ''
          } ${system.title} with ${inSentence(
            beyond.map(force => input.label(force).title),
          )}; ${titlesOf(without)} run${
            without.length === 1 ? 's' : ''
          } something else.`,
          forces: refsOf([...within, ...without]),
          capability: { ref, title },
          facts: [
            factAbout(
              { system },
              `shared by ${inSentence(
                system.forces.map(force => input.label(force).title),
              )}; ${dated('contract end', system.spec.support?.contractEnds)}`,
            ),
            ...others.map(use =>
              factAbout(
                use,
                use.system.forces.length > 1
                  ? `shared by ${inSentence(
                      use.system.forces.map(force => input.label(force).title),
                    )}`
                  : 'the force’s own',
              ),
            ),
          ],
        },
      ];
    });
  });
}

/** Systems of the forces that a force leads which is not compared. */
export function leadsElsewhere(input: RuleInput): ComparisonItem[] {
  const compared = new Set(input.forces.map(({ label }) => label.ref));
  return [...input.bySystem].flatMap(([ref, uses]): ComparisonItem[] => {
    const [{ system }] = uses;
    const lead = system.spec.sharedBy?.lead;
    if (!lead || compared.has(lead)) {
      return [];
    }
    const forces = forcesIn(uses);
    return [
      {
        id: `lead-elsewhere ${ref}`,
        rule: 'lead-elsewhere',
        title: `${titlesOf(forces)} depend${
          forces.length === 1 ? 's' : ''
        } on ${system.title}, which ${input.label(lead).title} leads.`,
        forces: refsOf(forces),
        facts: [
          factAbout(
            { system },
            `led by ${input.label(lead).title}; ${dated(
              'contract end',
              system.spec.support?.contractEnds,
            )}`,
          ),
        ],
      },
    ];
  });
}

const stateWords = {
  reviewed: 'reviewed',
  overdue: 'review overdue',
  'not-known': 'next review not known',
} as const;

function tablesInWords({
  codeTables,
  state,
}: Pick<ComparedInterface, 'codeTables' | 'state'>): string {
  if (codeTables.length === 0) {
    return 'none of its code tables is described';
  }
  return state === 'overdue'
    ? 'a review of its code tables is overdue'
    : 'it is not known when its code tables are next reviewed';
}

/** Interfaces between the forces whose code tables are overdue for review, or not known to be reviewed. */
export function codeTablesNotReviewed(input: RuleInput): ComparisonItem[] {
  return input.interfaces
    .filter(({ between, state }) => between && state !== 'reviewed')
    .map(each => {
      const { api, codeTables, sameProduct } = each;
      const forces = comparedAtEnds(each, input);
      const tables = tablesInWords(each);
      return {
        id: `code-tables-not-reviewed ${api.ref}`,
        rule: 'code-tables-not-reviewed',
        title: `${api.title} joins ${titlesOf(forces)}, and ${tables}${
          sameProduct
            ? `; that both ends run ${sameProduct.title} does not make them agree`
            : ''
        }.`,
        forces: refsOf(forces),
        ...(sameProduct && { product: sameProduct }),
        facts: codeTables.map(table => ({
          about: table.name,
          ref: api.ref,
          text: `${dated('reviewed', table.reviewedOn)}; ${dated(
            'next review',
            table.nextReviewOn,
          )}; ${stateWords[table.state]}`,
        })),
      };
    });
}

function missingEnd({
  providers,
  consumers,
}: ComparedInterface): string | undefined {
  if (providers.length === 0) {
    return 'no system is described that provides it';
  }
  return consumers.length === 0
    ? 'no system is described that uses it'
    : undefined;
}

/** Interfaces of which one end is not described, and forces with links that no interface describes. */
export function interfacesWithoutPartner(input: RuleInput): ComparisonItem[] {
  const undescribed = input.interfaces.flatMap((each): ComparisonItem[] => {
    const missing = missingEnd(each);
    if (!missing) {
      return [];
    }
    const { api, providers, consumers } = each;
    const ends = [...providers, ...consumers];
    const forces = comparedAtEnds(each, input);
    return [
      {
        id: `interface-without-partner ${api.ref}`,
        rule: 'interface-without-partner',
        title: `Of ${api.title} (${titlesOf(forces)}), ${missing}.`,
        forces: refsOf(forces),
        facts: ends.map(({ system }) => ({
          about: system.title,
          ref: system.ref,
          text: providers.length === 0 ? 'uses it' : 'provides it',
        })),
      },
    ];
  });
  const links = input.forces.flatMap(({ label, systems }): ComparisonItem[] => {
    const linked = systems
      .filter(({ spec }) => (spec.pointToPointInterfaces ?? 0) > 0)
      .sort(
        (a, b) =>
          b.spec.pointToPointInterfaces! - a.spec.pointToPointInterfaces!,
      );
    const sum = linked.reduce(
      (total, { spec }) => total + spec.pointToPointInterfaces!,
      0,
    );
    return sum > 0
      ? [
          {
            id: `interface-without-partner ${label.ref}`,
            rule: 'interface-without-partner',
            title: `${label.title} declares ${sum} ${
              sum === 1 ? 'link' : 'links'
            } between systems that no interface describes.`,
            forces: [label.ref],
            facts: linked
              .slice(0, 10)
              .map(system =>
                factAbout(
                  { system },
                  `${system.spec.pointToPointInterfaces} undescribed`,
                ),
              ),
          },
        ]
      : [];
  });
  return [...undescribed, ...links];
}

/** Everything that would collide between some forces, in the order of the rules. */
export function collisions(input: RuleInput): ComparisonItem[] {
  return [
    differentProducts,
    differentConfigurations,
    otherConsortia,
    leadsElsewhere,
    codeTablesNotReviewed,
    interfacesWithoutPartner,
  ].flatMap(rule => rule(input));
}

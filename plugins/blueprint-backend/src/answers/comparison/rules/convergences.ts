import type {
  ComparisonItem,
  EntityLabel,
} from '@policing/plugin-blueprint-common';
import { formatDay } from '@policing/plugin-blueprint-common';
import { endingTogether } from './contractDates';
import {
  comparedAtEnds,
  forcesIn,
  type RuleInput,
  systemsIn,
  type Use,
} from './RuleInput';
import {
  dated,
  factAbout,
  inSentence,
  instanceFacts,
  titlesOf,
  words,
} from './wording';

const refsOf = (labels: readonly EntityLabel[]) => labels.map(({ ref }) => ref);

/** Those uses that at least two forces have. */
function common(uses: RuleInput['bySystem']): [string, readonly Use[]][] {
  return [...uses].filter(([, its]) => forcesIn(its).length > 1);
}

/** Systems that several of the forces already share. */
export function sharedSystems(input: RuleInput): ComparisonItem[] {
  return common(input.bySystem).map(([ref, uses]) => {
    const [{ system }] = uses;
    const { sharedBy, support } = system.spec;
    const lead = sharedBy?.lead;
    return {
      id: `shared-system ${ref}`,
      rule: 'shared-system',
      title: `${titlesOf(forcesIn(uses))} already share ${system.title}.`,
      forces: refsOf(forcesIn(uses)),
      facts: [
        factAbout(
          { system },
          [
            lead ? `led by ${input.label(lead).title}` : 'lead: not known',
            `used by ${inSentence(
              system.forces.map(force => input.label(force).title),
            )}`,
            dated('contract end', support?.contractEnds),
          ].join('; '),
        ),
      ],
    };
  });
}

/** Products of which several of the forces run an instance of their own. */
export function sameProducts(input: RuleInput): ComparisonItem[] {
  return common(input.byProduct).flatMap(([ref, uses]): ComparisonItem[] => {
    const product = input.label(ref);
    return systemsIn(uses).length > 1
      ? [
          {
            id: `same-product ${ref}`,
            rule: 'same-product',
            title: `${titlesOf(forcesIn(uses))} run the same product, ${product.title}.`,
            forces: refsOf(forcesIn(uses)),
            product,
            facts: instanceFacts(uses),
          },
        ]
      : [];
  });
}

function period(first: string, last: string): string {
  return first === last
    ? `on ${formatDay(first)}`
    : `between ${formatDay(first)} and ${formatDay(last)}`;
}

/** Capabilities for which contracts of several of the forces can end within the window. */
export function contractsTogether(input: RuleInput): ComparisonItem[] {
  const { capabilities, byCapability, today, windowMonths } = input;
  if (windowMonths === undefined) {
    return [];
  }
  return capabilities.flatMap(({ ref, title }): ComparisonItem[] => {
    const ways = endingTogether(
      byCapability.get(ref) ?? [],
      today,
      windowMonths,
    );
    if (ways.length === 0) {
      return [];
    }
    const days = ways.map(({ on }) => on).sort();
    return [
      {
        id: `contracts-together ${ref}`,
        rule: 'contracts-together',
        title: `Contracts for ${title} of ${titlesOf(
          forcesIn(ways),
        )} can end ${period(days[0], days.at(-1)!)}.`,
        forces: refsOf(forcesIn(ways)),
        capability: { ref, title },
        facts: ways.map(way =>
          factAbout(way, `contract ${way.kind} ${formatDay(way.on)}`),
        ),
      },
    ];
  });
}

/** Landing zones in which systems of several of the forces stand. */
export function sameLandingZones(input: RuleInput): ComparisonItem[] {
  return common(input.byLandingZone)
    .filter(([, uses]) => systemsIn(uses).length > 1)
    .map(([zone, uses]) => ({
      id: `same-landing-zone ${zone}`,
      rule: 'same-landing-zone',
      title: `${titlesOf(
        forcesIn(uses),
      )} run systems in the same landing zone, ${zone}.`,
      forces: refsOf(forcesIn(uses)),
      facts: instanceFacts(uses),
    }));
}

/** Hosting classes in which several of the forces run different systems for the same capabilities. */
export function sameHosting(input: RuleInput): ComparisonItem[] {
  const byClass = new Map<string, { capability: EntityLabel; uses: Use[] }[]>();
  for (const { ref, title } of input.capabilities) {
    const inClass = new Map<string, Use[]>();
    for (const use of input.byCapability.get(ref) ?? []) {
      const hosting = use.system.spec.hosting?.class;
      if (hosting && hosting !== 'unknown') {
        inClass.set(hosting, [...(inClass.get(hosting) ?? []), use]);
      }
    }
    for (const [hosting, its] of inClass) {
      if (forcesIn(its).length > 1 && systemsIn(its).length > 1) {
        const known = byClass.get(hosting) ?? [];
        byClass.set(hosting, [
          ...known,
          { capability: { ref, title }, uses: its },
        ]);
      }
    }
  }
  return [...byClass]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([hosting, found]) => {
      const forces = forcesIn(found.flatMap(each => each.uses));
      return {
        id: `same-hosting ${hosting}`,
        rule: 'same-hosting',
        title: `${titlesOf(forces)} run systems for ${inSentence(
          found.map(({ capability }) => capability.title),
        )} in the same class of hosting, ${words(hosting)}.`,
        forces: refsOf(forces),
        facts: found.map(({ capability, uses: its }) => ({
          about: capability.title,
          ref: capability.ref,
          text: its
            .map(({ force, system }) => `${system.title} (${force.title})`)
            .join(', '),
        })),
      };
    });
}

/** Interfaces between the forces whose code tables are all reviewed. */
export function reviewedInterfaces(input: RuleInput): ComparisonItem[] {
  return input.interfaces
    .filter(({ between, state }) => between && state === 'reviewed')
    .map(each => {
      const { api, codeTables } = each;
      const forces = comparedAtEnds(each, input);
      return {
        id: `reviewed-interface ${api.ref}`,
        rule: 'reviewed-interface',
        title: `${api.title} joins ${titlesOf(
          forces,
        )}, and its code tables are reviewed.`,
        forces: refsOf(forces),
        facts: codeTables.map(({ name, reviewedOn, nextReviewOn }) => ({
          about: name,
          ref: api.ref,
          text: `${dated('reviewed', reviewedOn)}; ${dated('next review', nextReviewOn)}`,
        })),
      };
    });
}

/** Everything that would converge between some forces, in the order of the rules. */
export function convergences(input: RuleInput): ComparisonItem[] {
  return [
    sharedSystems,
    sameProducts,
    contractsTogether,
    sameLandingZones,
    sameHosting,
    reviewedInterfaces,
  ].flatMap(rule => rule(input));
}

import type { Entity } from '@backstage/catalog-model';
import {
  dispositions,
  hostingClasses,
  markings,
  migrationStatuses,
  systemCategories,
} from '@policing/plugin-blueprint-common';
import { createHash } from 'node:crypto';
import { readCatalog } from '../src/__fixtures__/readCatalog';
import { syntheticInitiatives } from './syntheticInitiatives';

const FORCES = 45;
const REGIONS = 9;
const PRODUCTS = 300;
const RISKS_PER_HUNDRED = 20;
/** Of a hundred systems, those that the force shares with its neighbour. */
const SHARED_PER_HUNDRED = 5;

/** Of a hundred systems, those that cannot work without another. */
const DEPENDENTS_PER_HUNDRED = 30;

/** Numbers that are the same in every run (a linear congruential generator). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return limit => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * limit);
  };
}

function entity(
  kind: string,
  name: string,
  spec: object,
  title: string,
): Entity {
  const isPlatformKind = kind === 'Group' || kind === 'System';
  return {
    apiVersion: isPlatformKind
      ? 'backstage.io/v1alpha1'
      : 'blueprint.policing/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'synthetic',
      title,
      annotations: {
        'blueprint.policing/registry': 'synthetic',
        'blueprint.policing/digest': createHash('sha256')
          .update(JSON.stringify(spec))
          .digest('hex'),
      },
    },
    spec: spec as Entity['spec'],
  };
}

function date(pick: (limit: number) => number, from: number, years: number) {
  const year = from + pick(years);
  const month = `${1 + pick(12)}`.padStart(2, '0');
  const day = `${1 + pick(28)}`.padStart(2, '0');
  return `${year}-${month}-${day}`;
}

/** What was decided for a system and when it is to move; some of it is not recorded. */
function cloudPlan(pick: (limit: number) => number) {
  const known = (fact: object, perHundred: number) =>
    pick(100) < perHundred ? fact : {};
  return {
    ...known(
      {
        disposition: dispositions[pick(dispositions.length)],
        dispositionDecidedOn: date(pick, 2019, 8),
      },
      80,
    ),
    ...known({ wave: 1 + pick(6) }, 60),
    ...known(
      {
        plannedStart: date(pick, 2023, 3),
        plannedFinish: date(pick, 2026, 4),
      },
      65,
    ),
    ...known({ actualStart: date(pick, 2023, 3) }, 30),
    ...known({ actualFinish: date(pick, 2025, 2) }, 15),
    ...known({ sourceDecommissioned: pick(2) === 1 }, 40),
  };
}

/**
 * A register of any size with the real definitions: systems of 45 forces, most
 * of them assessed, as alike and as different as real ones.
 */
export function syntheticRegister(systems: number): Entity[] {
  const pick = numbers(20_261_121);
  const plan = numbers(20_261_123);
  const definitions = readCatalog('blueprint');
  const capabilities = definitions
    .filter(({ kind }) => kind === 'Capability')
    .map(({ metadata }) => `capability:default/${metadata.name}`);
  const one = <T>(items: readonly T[]): T => items[pick(items.length)];
  const some = (value: object, percent: number) =>
    pick(100) < percent ? value : {};

  const entities = [...definitions];
  for (let region = 0; region < REGIONS; region++) {
    entities.push(
      entity(
        'Group',
        `region-${region}`,
        { type: 'region', children: [] },
        `Region ${region}`,
      ),
    );
  }
  for (let force = 0; force < FORCES; force++) {
    entities.push(
      entity(
        'Group',
        `force-${force}`,
        {
          type: 'police-force',
          children: [],
          parent: `group:synthetic/region-${force % REGIONS}`,
          force: { kind: 'territorial' },
        },
        `Force ${force}`,
      ),
    );
  }
  const goals = definitions
    .filter(({ kind }) => kind === 'StrategyGoal')
    .map(({ metadata }) => `strategygoal:default/${metadata.name}`);
  for (const { kind, name, spec, title } of syntheticInitiatives(
    FORCES,
    capabilities,
    goals,
  )) {
    entities.push(entity(kind, name, spec, title));
  }
  for (let product = 0; product < PRODUCTS; product++) {
    entities.push(
      entity(
        'Product',
        `product-${product}`,
        {
          supplier: `Supplier ${product % 60}`,
          category: one(systemCategories),
        },
        `Product ${product}`,
      ),
    );
  }
  for (let number = 0; number < systems; number++) {
    const owner = `group:synthetic/force-${number % FORCES}`;
    const name = `system-${number}`;
    entities.push(
      entity(
        'System',
        name,
        {
          owner,
          type: 'force-application',
          category: one(systemCategories),
          lifecycle: 'live',
          confirmedOn: date(pick, 2025, 2),
          capabilities: [one(capabilities)],
          // On one that the same force owns.
          dependsOn:
            number >= FORCES && plan(100) < DEPENDENTS_PER_HUNDRED
              ? [`system:synthetic/system-${number - FORCES}`]
              : [],
          replaces: [],
          interfaces: [],
          pointToPointInterfaces: pick(5),
          ...some(
            { product: `product:synthetic/product-${pick(PRODUCTS)}` },
            80,
          ),
          ...some(
            {
              sharedBy: {
                lead: owner,
                members: [
                  owner,
                  `group:synthetic/force-${(number + 1) % FORCES}`,
                ],
              },
            },
            SHARED_PER_HUNDRED,
          ),
          ...some({ hosting: { class: one(hostingClasses) } }, 85),
          ...some(
            {
              support: {
                model: 'supplier',
                vendorSupportEnds: date(pick, 2025, 6),
                contractEnds: date(pick, 2025, 6),
              },
            },
            80,
          ),
          ...some(
            { cloud: { status: one(migrationStatuses), ...cloudPlan(plan) } },
            70,
          ),
          ...some({ design: { approvedTechnology: pick(2) === 1 } }, 60),
        },
        `System ${number}`,
      ),
    );
    const opaque = createHash('sha256').update(name).digest('hex').slice(0, 10);
    if (pick(100) < RISKS_PER_HUNDRED) {
      const rating = { likelihood: 1 + pick(5), impact: 1 + pick(5) };
      entities.push(
        entity(
          'RiskAssessment',
          `ra-${opaque}`,
          {
            system: `system:synthetic/${name}`,
            owner,
            framework: 'riskframework:default/technology-risk',
            title: `Risk ${number}`,
            category: 'fighting-crime',
            classification: one(markings),
            status: 'open',
            cause: 'Because it is old',
            event: 'it fails',
            consequence: 'and work stops.',
            raisedOn: date(pick, 2024, 2),
            residual: { ...rating, reason: 'As rated.' },
          },
          `Risk ${opaque}`,
        ),
      );
    }
    if (pick(100) < 90) {
      entities.push(
        entity(
          'SystemAssessment',
          `sa-${opaque}`,
          {
            system: `system:synthetic/${name}`,
            owner,
            classification: one(markings),
            assessedOn: date(pick, 2025, 2),
            criticality: {
              tier: one([
                'mission-critical',
                'business-critical',
                'operational',
              ]),
              recoveryTestedOn: date(pick, 2024, 3),
              recoveryTimeHours: pick(48),
            },
            identity: { singleSignOn: pick(3) > 0 },
            information: { part3: pick(2) === 1, personalData: true },
            security: { lastPenetrationTestOn: date(pick, 2024, 3) },
            legacy: {
              profile: 'riskframework:default/legacy-official',
              scores: Object.fromEntries(
                [
                  'L1',
                  'L2',
                  'L3',
                  'L4',
                  'L5',
                  'L6',
                  'L7',
                  'C1',
                  'C2',
                  'C3',
                  'C4',
                  'C5',
                  'C6',
                ]
                  .slice(0, 9 + pick(5))
                  .map(criterion => [criterion, 1 + pick(5)]),
              ),
            },
          },
          `Assessment ${opaque}`,
        ),
      );
    }
  }
  return entities;
}

import type { Entity } from '@backstage/catalog-model';
import type { Fact, FactShape } from '../src/engine/facts/Fact';
import { factCatalogue } from '../src/engine/facts/factCatalogue';
import { Random } from './Random';

/** How the synthetic systems are made. */
export interface EstateOptions {
  systems: number;
  /** How likely each fact is known; 1 leaves nothing out. */
  known: number;
  /** Day of scoring, ISO 8601. */
  today: string;
}

const FORCES = 43;
const PRODUCTS = 60;
const CAPABILITIES = 50;
const MILLISECONDS_PER_DAY = 86_400_000;

const forceRef = (force: number) => `group:default/force-${force}`;
const systemRef = (system: number) => `system:default/system-${system}`;

/** Forces take turns, so the neighbour in the same force stands 43 further on. */
function neighbour(random: Random, system: number, systems: number): string {
  const others = Math.floor((systems - 1 - (system % FORCES)) / FORCES);
  return systemRef((system % FORCES) + FORCES * random.integer(0, others));
}

class SystemMaker {
  private readonly today: number;

  constructor(
    private readonly random: Random,
    private readonly options: EstateOptions,
  ) {
    this.today = Date.parse(options.today) / MILLISECONDS_PER_DAY;
  }

  private day(first: number, last: number): string {
    const day = this.today + this.random.integer(first, last);
    return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
  }

  private value(shape: FactShape, path: string): unknown {
    const { random } = this;
    switch (shape.type) {
      case 'yes-no':
        return random.happens(0.7);
      case 'whole-number':
      case 'number':
        return random.integer(0, 5);
      case 'date':
        // What has happened lies behind; what is planned may lie either way.
        return path.endsWith('On') && !path.endsWith('revisitOn')
          ? this.day(-1200, -1)
          : this.day(-400, 1500);
      case 'choice':
        return random.pick(shape.allowed!.filter(item => item !== 'unknown'));
      case 'reference':
        return `user:default/person-${random.integer(1, 500)}`;
      case 'list':
        return Array.from({ length: random.integer(0, 3) }, () =>
          this.value(shape.items!, path),
        );
      case 'record':
        return Object.fromEntries(
          Object.entries(shape.fields!).map(([name, field]) => [
            name,
            this.value(field, name),
          ]),
        );
      default:
        return random.happens(0.2) ? 'none' : `Reference ${random.next()}`;
    }
  }

  /** The facts that tie a system to others. */
  private ties(system: number): Record<string, unknown> {
    const { random } = this;
    const { systems } = this.options;
    const force = system % FORCES;
    return {
      systemType: 'force-application',
      capabilities: [`capability:default/c-${random.integer(1, CAPABILITIES)}`],
      product: `product:default/p-${random.integer(1, PRODUCTS)}`,
      dependsOn: random.happens(0.5)
        ? [neighbour(random, system, systems)]
        : [],
      replaces: random.happens(0.1) ? [neighbour(random, system, systems)] : [],
      interfaces: [0, 1]
        .filter(() => random.happens(0.5))
        .map(index => ({
          api: `api:default/api-${force}-${index}`,
          role: random.pick(['provider', 'consumer']),
        })),
      'legacy.profile': 'riskframework:default/legacy-official',
      'information.masterSystem': neighbour(random, system, systems),
      ...(this.options.known < 1
        ? {}
        : {
            confirmedOn: this.day(-20, -1),
            'assessment.assessedOn': this.day(-20, -1),
          }),
    };
  }

  private spec(
    facts: readonly Fact[],
    ties: Record<string, unknown>,
  ): Record<string, unknown> {
    const spec: Record<string, any> = {};
    for (const { path, steps, ...shape } of facts) {
      const needed = path === 'systemType' || path === 'legacy.profile';
      if (needed || this.random.happens(this.options.known)) {
        const group = steps
          .slice(0, -1)
          .reduce((part, step) => (part[step] ??= {}), spec);
        group[steps[steps.length - 1]] = ties[path] ?? this.value(shape, path);
      }
    }
    return spec;
  }

  make(system: number): Entity[] {
    const { random, options } = this;
    const ties = this.ties(system);
    const factsOf = (origin: Fact['origin']) =>
      factCatalogue.filter(
        fact =>
          fact.origin === origin &&
          fact.path !== 'owner' &&
          !fact.path.startsWith('sharedBy'),
      );
    const owner = forceRef(system % FORCES);
    // Where everything is known, everything is also recent enough.
    const claims = options.known < 1 ? random.integer(0, 3) : 0;
    const evidence = Array.from({ length: claims }, () => ({
      claim: random.pick([
        'hosting',
        'support',
        'identity',
        'security',
        'exit',
      ]),
      source: 'https://example.org/source',
      date: this.day(-900, -1),
    }));
    const open: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'System',
      metadata: { name: `system-${system}` },
      spec: { ...(this.spec(factsOf('system'), ties) as any), owner, evidence },
    };
    const restricted: Entity = {
      apiVersion: 'blueprint.policing/v1alpha1',
      kind: 'SystemAssessment',
      metadata: { name: `assessment-${system}` },
      spec: {
        ...(this.spec(factsOf('assessment'), ties) as any),
        system: systemRef(system),
        owner,
        evidence,
      },
    };
    return options.known < 1 && random.happens(0.05)
      ? [open]
      : [open, restricted];
  }
}

/**
 * Makes an estate of 43 forces with as many systems as asked for, every fact of
 * the schemas among them, the same on every run.
 */
export function syntheticEstate(options: EstateOptions): Entity[] {
  const maker = new SystemMaker(new Random(20261121), options);
  const forces = Array.from({ length: FORCES }, (_, force) => force);
  return [
    ...forces.map(force => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: `force-${force}` },
      spec: { type: 'police-force', children: [] },
    })),
    ...forces.flatMap(force =>
      [0, 1].map(index => ({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'API',
        metadata: { name: `api-${force}-${index}` },
        spec: {
          type: 'rest',
          lifecycle: 'live',
          owner: forceRef(force),
          definition: 'Described elsewhere.',
          codeTables: [
            {
              name: 'Table',
              nextReviewOn: force % 2 ? '2025-01-01' : '2027-01-01',
            },
          ],
        },
      })),
    ),
    ...Array.from({ length: options.systems }, (_, system) =>
      maker.make(system),
    ).flat(),
  ];
}

import {
  type CloudNeighbour,
  type CloudPredecessor,
  cloudStateOf,
  delayOf,
  isSwitchedOff,
  type LeftRunning,
  leftRunningBehind,
  moveState,
  orderOf,
  type PlannedSystem,
  type SystemEntity,
  type Wait,
  WaitIndex,
  waitsOf,
} from '@policing/plugin-blueprint-common';
import type { RegisterView } from '../../../estate/RegisterView';
import { relationIndexOf } from '../../relations/RelationIndex';

/** Neighbours of one sort that an answer lists; nobody reads more. */
const MOST_LISTED = 50;

const inCloudWords = {
  inCloud: 'yes',
  notInCloud: 'no',
  notKnown: 'not-known',
} as const;

/** Ways in which a system can stand beside another. */
type Sort = 'needs' | 'neededBy' | 'predecessors' | 'successors';

/** A system of the estate with its open facts. */
type Declared = PlannedSystem & Pick<SystemEntity, 'spec'>;

/** Some neighbours, and how many more there are. */
export interface Listed<T> {
  items: T[];
  leftOut: number;
}

/**
 * What stands around a system in its move: what it needs and what needs it, what
 * it replaces and what replaces it, each with its own plan. Open facts alone.
 */
export class CloudSurroundings {
  /** What the move of the system waits for. */
  readonly waits: readonly Wait[];
  /** What still runs behind it. */
  readonly left: LeftRunning | undefined;
  readonly #register: RegisterView;
  readonly #own: Declared;
  readonly #cloudHosting: readonly string[];
  readonly #today: string;
  readonly #related: Readonly<Record<Sort, readonly string[]>>;

  /**
   * @param ref - a system of the estate
   * @param cloudHosting - hosting classes that count towards the target
   * @param today - ISO 8601 day
   */
  constructor(
    register: RegisterView,
    ref: string,
    cloudHosting: readonly string[],
    today: string,
  ) {
    const index = relationIndexOf(register);
    this.#register = register;
    this.#own = this.#declared(ref)!;
    this.#cloudHosting = cloudHosting;
    this.#today = today;
    this.#related = {
      needs: this.#own.spec.dependsOn ?? [],
      neededBy: index.neededBy(ref),
      predecessors: this.#own.spec.replaces ?? [],
      successors: index.replacedBy(ref),
    };
    const around = new Set([ref, ...Object.values(this.#related).flat()]);
    this.waits = waitsOf(
      this.#own,
      new WaitIndex([...around].flatMap(each => this.#declared(each) ?? [])),
    );
    this.left = leftRunningBehind(
      this.#own,
      each => this.#declared(each),
      today,
    );
  }

  /**
   * Neighbours of one sort: those that are waited for first, then by title. What
   * the register does not hold is passed over.
   */
  list(sort: Exclude<Sort, 'predecessors'>): Listed<CloudNeighbour> {
    return this.#listed(sort, neighbour => neighbour);
  }

  /** Systems that it replaces, with whether they are switched off. */
  predecessors(): Listed<CloudPredecessor> {
    return this.#listed('predecessors', (neighbour, { ref, spec }) => ({
      ...neighbour,
      running: runningStateOf({ ref, spec }),
      ...(spec.decommissionedOn && { decommissionedOn: spec.decommissionedOn }),
    }));
  }

  /** Title of a system; the last part of its reference where it is not known. */
  titleOf(ref: string): string {
    const metadata = this.#register.estate.system(ref)?.metadata;
    return metadata
      ? (metadata.title ?? metadata.name)
      : this.#register.directory.label(ref).title;
  }

  #declared(ref: string): Declared | undefined {
    const system = this.#register.estate.system(ref);
    return system && { ref, spec: system.spec };
  }

  #listed<T extends CloudNeighbour>(
    sort: Sort,
    make: (neighbour: CloudNeighbour, declared: Declared) => T,
  ): Listed<T> {
    const all = this.#related[sort]
      .flatMap(ref => this.#declared(ref) ?? [])
      .map(declared => ({
        declared,
        title: this.titleOf(declared.ref),
        wait: this.waits.find(({ on }) => on.ref === declared.ref),
      }))
      .sort(
        (a, b) =>
          Number(b.wait !== undefined) - Number(a.wait !== undefined) ||
          a.title.localeCompare(b.title, 'en-GB'),
      );
    return {
      items: all
        .slice(0, MOST_LISTED)
        .map(({ declared, title, wait }) =>
          make(this.#neighbour(declared, title, wait), declared),
        ),
      leftOut: Math.max(0, all.length - MOST_LISTED),
    };
  }

  #neighbour(
    { ref, spec }: Declared,
    title: string,
    wait: Wait | undefined,
  ): CloudNeighbour {
    const { estate, directory } = this.#register;
    const { lifecycle, hosting, cloud = {} } = spec;
    const { status, disposition, wave, plannedFinish, actualFinish } = cloud;
    const delay = delayOf({ ref, spec }, this.#today);
    const order = orderOf(this.#own, { ref, spec });
    const state = cloudStateOf(hosting?.class, this.#cloudHosting);
    return {
      ref,
      title,
      forces:
        spec.type === 'national-system'
          ? []
          : estate.forcesOf(ref).map(force => directory.label(force)),
      ...(lifecycle && { lifecycle }),
      ...(hosting?.class && { hostingClass: hosting.class }),
      inCloud: inCloudWords[state],
      ...(status && { status }),
      ...(disposition && { disposition }),
      ...(wave !== undefined && { wave }),
      ...(plannedFinish && { plannedFinish }),
      ...(actualFinish && { actualFinish }),
      move: moveState({ ref, spec }),
      ...(delay && { delay }),
      ...(order && { order }),
      ...(wait && {
        wait: {
          because: wait.because,
          state: wait.state,
          ...(wait.finishesBefore !== undefined && {
            finishesBefore: wait.finishesBefore,
          }),
        },
      }),
    };
  }
}

/** Whether a system that was replaced still runs, whatever became of its successor. */
function runningStateOf({ ref, spec }: Declared): CloudPredecessor['running'] {
  if (isSwitchedOff({ ref, spec })) {
    return 'off';
  }
  return spec.lifecycle === 'live' || spec.lifecycle === 'retiring'
    ? 'runs'
    : 'not-known';
}

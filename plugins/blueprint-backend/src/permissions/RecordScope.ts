import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { ConditionTransformer } from '@backstage/plugin-permission-node';
import {
  HIGHEST_MARKING,
  type Marking,
  markings,
} from '@policing/plugin-blueprint-common';
import type { RecordSets, SetScope } from '../store/queries';
import type { OrganisationSet } from '../store/ResultsStore';
import { holds, type Predicate } from './holds';
import type { RecordResource } from './recordResource';

/** What decides who may read what is restricted about one system. */
export interface RestrictedSubject {
  /** See `ResultsReader.organisationSets`. */
  organisationSet: number;
  /** Marking of its assessment. */
  marking: Marking;
}

const [LOWEST_MARKING] = markings;

/**
 * The records for which a caller has a permission: forces and markings.
 * Conditions of the policy are worked out once for each marking and each group
 * of forces that share systems, of which there are few, so that lists are
 * filtered in SQL by the number of the group.
 */
export class RecordScope {
  readonly #setsOf: (marking: Marking) => SetScope;
  readonly #covers: Predicate<RecordResource>;
  #sets?: RecordSets;

  private constructor(
    setsOf: (marking: Marking) => SetScope,
    covers: Predicate<RecordResource>,
  ) {
    this.#setsOf = setsOf;
    this.#covers = covers;
  }

  /**
   * Reads a decision of the permission policy. What is no clear permission is
   * none.
   *
   * @param decision - for one permission on records
   * @param organisationSets - groups of forces that systems belong to
   * @param transform - turns conditions into predicates
   */
  static fromDecision(
    decision: PolicyDecision | undefined,
    organisationSets: readonly OrganisationSet[],
    transform: ConditionTransformer<Predicate<RecordResource>>,
  ): RecordScope {
    switch (decision?.result) {
      case AuthorizeResult.ALLOW:
        return new RecordScope(
          () => 'all',
          () => true,
        );
      case AuthorizeResult.CONDITIONAL: {
        const criteria = transform(decision.conditions);
        const covers = (record: RecordResource) => holds(criteria, record);
        return new RecordScope(
          marking =>
            organisationSets
              .filter(({ forces }) => covers({ forces, marking }))
              .map(({ id }) => id),
          covers,
        );
      }
      default:
        return new RecordScope(
          () => [],
          () => false,
        );
    }
  }

  /** By marking, the groups of forces whose systems are covered. */
  get sets(): RecordSets {
    this.#sets ??= {
      OFFICIAL: this.#setsOf('OFFICIAL'),
      'OFFICIAL-SENSITIVE': this.#setsOf('OFFICIAL-SENSITIVE'),
    };
    return this.#sets;
  }

  /** Whether every record is covered. */
  get isEverything(): boolean {
    return Object.values(this.sets).every(sets => sets === 'all');
  }

  /** Whether what is known about a system is covered. */
  coversSystem({ organisationSet, marking }: RestrictedSubject): boolean {
    const sets = this.sets[marking];
    return sets === 'all' || sets.includes(organisationSet);
  }

  /** Whether a record with the lowest marking would be covered for a system. */
  reachesSystem({ organisationSet }: RestrictedSubject): boolean {
    return this.coversSystem({ organisationSet, marking: LOWEST_MARKING });
  }

  /** Whether records of some forces with some marking are covered. */
  covers(
    forces: readonly string[],
    marking: Marking = HIGHEST_MARKING,
  ): boolean {
    return this.#covers({ forces, marking });
  }

  /** Whether records of some forces with the lowest marking are covered. */
  reaches(forces: readonly string[]): boolean {
    return this.covers(forces, LOWEST_MARKING);
  }
}

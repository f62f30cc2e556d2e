import {
  AuthorizeResult,
  type PermissionCriteria,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { ConditionTransformer } from '@backstage/plugin-permission-node';
import type { ForceInParameters } from '@policing/plugin-blueprint-common';
import type { SetScope } from '../store/queries';
import type { OrganisationSet } from '../store/ResultsStore';
import { isOfForce } from './systemResource';

type Criteria = PermissionCriteria<ForceInParameters>;

function holds(criteria: Criteria, forces: readonly string[]): boolean {
  if ('anyOf' in criteria) {
    return criteria.anyOf.some(each => holds(each, forces));
  }
  if ('allOf' in criteria) {
    return criteria.allOf.every(each => holds(each, forces));
  }
  if ('not' in criteria) {
    return !holds(criteria.not, forces);
  }
  return isOfForce({ forces }, criteria);
}

/**
 * The forces for which a caller has a permission. Conditions of the policy are
 * worked out once for each group of forces that share systems, of which there
 * are few, so that lists are filtered in SQL by the number of the group.
 */
export class ForceScope {
  /** Groups of forces whose systems are covered. */
  readonly sets: SetScope;
  readonly #covers: (forces: readonly string[]) => boolean;

  private constructor(
    sets: SetScope,
    covers: (forces: readonly string[]) => boolean,
  ) {
    this.sets = sets;
    this.#covers = covers;
  }

  /**
   * Reads a decision of the permission policy.
   *
   * @param decision - for one resource permission
   * @param organisationSets - groups of forces that systems belong to
   * @param transform - turns conditions into parameters of the rule
   */
  static fromDecision(
    decision: PolicyDecision,
    organisationSets: readonly OrganisationSet[],
    transform: ConditionTransformer<ForceInParameters>,
  ): ForceScope {
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return new ForceScope('all', () => true);
      case AuthorizeResult.CONDITIONAL: {
        const criteria = transform(decision.conditions);
        const covers = (forces: readonly string[]) => holds(criteria, forces);
        return new ForceScope(
          organisationSets
            .filter(({ forces }) => covers(forces))
            .map(({ id }) => id),
          covers,
        );
      }
      default:
        return new ForceScope([], () => false);
    }
  }

  /** Whether every system is covered. */
  get isEverything(): boolean {
    return this.sets === 'all';
  }

  /** Whether no system that is in the register is covered. */
  get isNothing(): boolean {
    return this.sets !== 'all' && this.sets.length === 0;
  }

  /** Whether the systems of a group of forces are covered. */
  coversSet(organisationSet: number): boolean {
    return this.sets === 'all' || this.sets.includes(organisationSet);
  }

  /** Whether systems that belong to some forces are covered. */
  covers(forces: readonly string[]): boolean {
    return this.#covers(forces);
  }
}

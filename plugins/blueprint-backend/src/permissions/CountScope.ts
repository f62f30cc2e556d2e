import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { ConditionTransformer } from '@backstage/plugin-permission-node';
import type { CountResource } from './countResource';
import { holds, type Predicate } from './holds';

/** The numbers over several forces for which a caller has a permission. */
export class CountScope {
  /** Whether every number is covered, however few stand behind it. */
  readonly isEverything: boolean;
  /** Whether no number is covered. */
  readonly isNothing: boolean;
  readonly #covers: Predicate<CountResource>;

  private constructor(extent: {
    isEverything?: boolean;
    isNothing?: boolean;
    covers: Predicate<CountResource>;
  }) {
    this.isEverything = extent.isEverything ?? false;
    this.isNothing = extent.isNothing ?? false;
    this.#covers = extent.covers;
  }

  /**
   * Reads a decision of the permission policy. What is no clear permission is
   * none.
   *
   * @param decision - for the permission on counts
   * @param transform - turns conditions into predicates
   */
  static fromDecision(
    decision: PolicyDecision | undefined,
    transform: ConditionTransformer<Predicate<CountResource>>,
  ): CountScope {
    switch (decision?.result) {
      case AuthorizeResult.ALLOW:
        return new CountScope({ isEverything: true, covers: () => true });
      case AuthorizeResult.CONDITIONAL: {
        const criteria = transform(decision.conditions);
        return new CountScope({ covers: count => holds(criteria, count) });
      }
      default:
        return new CountScope({ isNothing: true, covers: () => false });
    }
  }

  /** Whether a number with these forces behind it is covered. */
  covers(count: CountResource): boolean {
    return this.#covers(count);
  }
}

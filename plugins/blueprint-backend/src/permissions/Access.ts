import { NotAllowedError } from '@backstage/errors';
import type { Visibility } from '../store/queries';
import type { CountScope } from './CountScope';
import type { RecordScope } from './RecordScope';

/** Whom a refusal sends people to; it says nothing about what there is. */
export const WHOM_TO_ASK =
  'An enterprise architect of your force, or a national architect, can say who gives roles.';

/** What one caller may read (DESIGN section 7). */
export class Access {
  /** Level, conformance and coverage of every system. */
  readonly conformance: boolean;
  /** Errors in files of the registries. */
  readonly health: boolean;
  /** Taking away as a file what may be seen. */
  readonly exports: boolean;
  /** Projects and pilots. */
  readonly initiatives: boolean;
  /** Counts of legacy and risk over several forces. */
  readonly counts: CountScope;
  /** Criticality, blockers and other facts that are not open. */
  readonly assessment: RecordScope;
  /** Outcomes of checks with the facts behind them, and their history. */
  readonly checks: RecordScope;
  readonly dispensations: RecordScope;
  readonly legacy: RecordScope;
  readonly risk: RecordScope;

  constructor(parts: AccessParts) {
    this.conformance = parts.conformance;
    this.health = parts.health;
    this.exports = parts.exports;
    this.initiatives = parts.initiatives;
    this.counts = parts.counts;
    this.assessment = parts.assessment;
    this.checks = parts.checks;
    this.dispensations = parts.dispensations;
    this.legacy = parts.legacy;
    this.risk = parts.risk;
  }

  /** What the store may show or filter by. */
  get visibility(): Visibility {
    return {
      conformance: this.conformance,
      assessment: this.assessment.sets,
      checks: this.checks.sets,
      legacy: this.legacy.sets,
      risk: this.risk.sets,
    };
  }

  /** Whether nothing at all is kept from the caller. */
  get isEverything(): boolean {
    return (
      this.conformance &&
      [
        this.assessment,
        this.checks,
        this.dispensations,
        this.legacy,
        this.risk,
      ].every(scope => scope.isEverything)
    );
  }

  /**
   * Refuses figures of conformance to those who may not see them.
   *
   * @param what - what was asked for, such as `sort=level`
   */
  requireConformance(what: string): void {
    if (!this.conformance) {
      throw new NotAllowedError(
        `${what}: you need a role in a force, or a national one, to see conformance. ${WHOM_TO_ASK}`,
      );
    }
  }

  /** Lets only those pass who may take away as a file what they may see. */
  requireExports(): void {
    if (!this.exports) {
      throw new NotAllowedError(
        `You need a role in a force, or a national one, to take away figures as a file. ${WHOM_TO_ASK}`,
      );
    }
  }

  /** Lets only those pass who may see projects and pilots. */
  requireInitiatives(): void {
    if (!this.initiatives) {
      throw new NotAllowedError(`You may not see initiatives. ${WHOM_TO_ASK}`);
    }
  }

  /** Lets only those pass who may see errors in files of the registries. */
  requireHealth(): void {
    if (!this.health) {
      throw new NotAllowedError(
        `You need a role in a force, or a national one, to see the health of the register. ${WHOM_TO_ASK}`,
      );
    }
  }
}

/** The parts of what a caller may read. */
export type AccessParts = Pick<
  Access,
  | 'conformance'
  | 'health'
  | 'exports'
  | 'initiatives'
  | 'counts'
  | 'assessment'
  | 'checks'
  | 'dispensations'
  | 'legacy'
  | 'risk'
>;

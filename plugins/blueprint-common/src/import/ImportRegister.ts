import type { SystemAssessmentEntity, SystemEntity } from '../schema';

/** Something of the register that a cell can name. */
export interface NamedEntity {
  /** Full reference. */
  ref: string;
  title: string;
}

/** A system of the force, as the register has it. */
export interface RegisteredSystem {
  ref: string;
  system: SystemEntity;
  assessment?: SystemAssessmentEntity;
  /** Whether there is an assessment that the person may not read. */
  withheld?: boolean;
}

/** What an import needs to know of the register; made anew for each run. */
export interface ImportRegister {
  force: NamedEntity;
  /** Systems that the force owns, those out of use included. */
  systems: readonly RegisteredSystem[];
  /** Whether there is a system of this full reference, of whatever force. */
  hasSystem(ref: string): boolean;
  /** What there is of a kind, such as `Product`. */
  named(kind: string): Iterable<NamedEntity>;
  /** Whether a group is the force or a part of it. */
  isOfForce(group: string): boolean;
  /** Whether the person may write assessments of the force. */
  mayAssess: boolean;
}

import type { RoleId } from '../access/roles';
import type { EntityLabel } from './types';

/** Header in which the web app names the person whom somebody chose to be. */
export const DEMONSTRATION_PERSON_HEADER = 'X-Demonstration-Person';

/** Something worth doing as a person of the demonstration. */
export interface Suggestion {
  /** What to do, as a sentence without a full stop. */
  text: string;
  /** Address within the web app, such as `/your-access`. */
  link: string;
}

/** A fictional person whom anybody may choose to be. */
export interface DemonstrationPerson {
  /** Full reference, such as `user:demo/helen-marrick`. */
  ref: string;
  name: string;
  jobTitle?: string;
  /** The force that the person belongs to; none for people of the nation. */
  force?: EntityLabel;
  /** Roles held; none for somebody who sees the open part of the register. */
  roles: { id: RoleId; title: string; force?: EntityLabel }[];
  /** What to try as this person. */
  suggestions: Suggestion[];
}

/** `GET /api/auth/demo/people`: whom one may choose to be. */
export interface DemonstrationPeopleResponse {
  /** In the order of their names; empty until the demonstration has been read. */
  people: DemonstrationPerson[];
}

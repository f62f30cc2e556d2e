import type { AccessId } from '../access/accessTable';
import type { Marking } from '../access/markings';
import type { RoleId } from '../access/roles';
import type { EntityLabel } from './types';

/** A role as the person who holds it sees it. */
export interface RoleHeld {
  id: RoleId;
  /** Such as “Security lead”. */
  title: string;
  /** Force in which it holds; none for a national role. */
  force?: EntityLabel;
  /** The role group that gives it. */
  group: EntityLabel;
  /** The highest marking it opens. */
  highestMarking: Marking;
}

/** How far one row of the access table is open to a person, and why. */
export interface AccessItem {
  id: AccessId;
  title: string;
  description: string;
  action: 'create' | 'read' | 'update';
  /** Whether it is open for all forces, for some, or not at all. */
  extent: 'everything' | 'some' | 'nothing';
  /** For `some`: where, and up to which marking. */
  forces: (EntityLabel & { highestMarking: Marking })[];
  /** For counts: the fewest forces that must stand behind a number. */
  leastForces?: number;
  /** Why it is open, or open no further: one or two sentences. */
  why: string;
  /** Whether no page asks for it yet. */
  prepared: boolean;
}

/** `GET /api/permission/policing/access`: what the caller may see and do, and why. */
export interface YourAccessResponse {
  person: EntityLabel & {
    /** Force that the person’s groups belong to, where there is one. */
    force?: EntityLabel;
  };
  roles: RoleHeld[];
  /** Groups of the person that give no role. */
  otherGroups: EntityLabel[];
  items: AccessItem[];
  /** Whom to ask for a role: architects of the person’s force, else national architects. */
  ask: { role: string; force?: EntityLabel; people: EntityLabel[] }[];
}

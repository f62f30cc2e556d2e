import type { EstateScope } from '../capabilities';

/** What `GET /cloud/needs` can be asked for. */
export interface CloudNeedsQuery {
  registry?: string;
  /** Reference of a force; without it, the nation. */
  force?: string;
}

/**
 * `GET /cloud/needs`: how much of the move to cloud waits for those who plan it.
 * Every number counts systems.
 */
export interface CloudNeedsResponse {
  registry: string;
  scope: EstateScope;
  /** Not in cloud, as far as is known, and without a disposition. */
  withoutDisposition: number;
  /** Past the planned end of the move. */
  late: number;
  /** With a conflict that the caller may read. */
  inConflict: number;
  /**
   * Losing support, contract or licence soon, and not funded; of those whose
   * assessment the caller may read. Absent where that is none of them.
   */
  unfundedEndings?: { systems: number; until: string };
}

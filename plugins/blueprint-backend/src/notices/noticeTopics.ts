/**
 * Sorts of notices. People switch each of them off in the settings of the
 * platform under this name (docs/notifications.md), so a name stays as it is.
 */
export const noticeTopics = {
  /** Something new holds up the move of a system. */
  blockers: 'cloud-blockers',
  /** Dates of a force come near. */
  dates: 'cloud-dates',
  /** An import waits for somebody who may accept it. */
  imports: 'cloud-imports',
} as const;

/** Name of a sort of notice. */
export type NoticeTopic = (typeof noticeTopics)[keyof typeof noticeTopics];

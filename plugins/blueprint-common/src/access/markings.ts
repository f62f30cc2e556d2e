/**
 * Markings of records, lowest first. OFFICIAL-SENSITIVE is a marking inside
 * OFFICIAL that reinforces need to know (Government Security Classifications).
 * Nothing above OFFICIAL belongs in a register.
 */
export const markings = ['OFFICIAL', 'OFFICIAL-SENSITIVE'] as const;

/** Marking of a record. */
export type Marking = (typeof markings)[number];

/** Marking of a record that names none, and the most that anybody may read. */
export const HIGHEST_MARKING: Marking = 'OFFICIAL-SENSITIVE';

/** The marking that a document names; the highest where it names none or an unknown one. */
export function markingOf(classification: unknown): Marking {
  return (
    markings.find(marking => marking === classification) ?? HIGHEST_MARKING
  );
}

/** Whether a record of some marking may be read up to another. */
export function isWithinMarking(marking: Marking, highest: Marking): boolean {
  return markings.indexOf(marking) <= markings.indexOf(highest);
}

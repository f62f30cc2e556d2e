import type {
  EntityLabel,
  Marking,
  SystemSummary,
  YourAccessResponse,
} from '@policing/plugin-blueprint-common';

/** A force for which somebody may ask, up to a marking. */
export type AskingForce = EntityLabel & { highestMarking: Marking };

/**
 * The forces for which somebody may ask for a dispensation for a system: the
 * one that owns it, else, for a shared one, each of their own. The server
 * checks that the force runs it.
 */
export function forcesToAskFor(
  access: YourAccessResponse,
  { force }: Pick<SystemSummary, 'force'>,
): AskingForce[] {
  const own =
    access.items.find(({ id }) => id === 'dispensations.create')?.forces ?? [];
  const owning = own.filter(({ ref }) => ref === force?.ref);
  return owning.length > 0 ? owning : own;
}

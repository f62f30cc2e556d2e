import type {
  SystemSummary,
  YourAccessResponse,
} from '@policing/plugin-blueprint-common';

/**
 * Whether the reader may change the facts of a system: those who plan in the
 * force that answers for it. The server decides again.
 */
export function mayChange(
  access: YourAccessResponse | undefined,
  { force }: Pick<SystemSummary, 'force'>,
): boolean {
  const row = access?.items.find(({ id }) => id === 'facts.update');
  return (
    row?.extent === 'everything' ||
    (row?.forces.some(({ ref }) => ref === force?.ref) ?? false)
  );
}

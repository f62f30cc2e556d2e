/** Whether a system counts in figures: not when it is no longer run. */
export function isCounted(lifecycle: string | undefined): boolean {
  return lifecycle !== 'decommissioned';
}

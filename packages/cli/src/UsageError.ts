/** The command was given something it cannot work with; its message says what to do. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/**
 * A text cannot be edited as asked without touching more than was asked. The
 * message says why and what to do; it holds no value of the text.
 */
export class EditingError extends Error {
  override name = 'EditingError';
}

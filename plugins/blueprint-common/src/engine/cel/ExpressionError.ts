/** What is wrong with an expression, in words for the author of the definition. */
export class ExpressionError extends Error {
  /**
   * @param message - what is wrong and what to do
   * @param offset - place within the expression, from 0
   */
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
    this.name = 'ExpressionError';
  }
}

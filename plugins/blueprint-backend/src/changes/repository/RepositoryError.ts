import { CustomErrorBase } from '@backstage/errors';

/** Answers 502: the host of a repository did not do what it was asked for. */
export class RepositoryError extends CustomErrorBase {
  override name = 'RepositoryError';
  readonly statusCode = 502;

  /**
   * @param message - what went wrong and what to do, without anything secret
   * @param status - HTTP status that the host answered, if it did
   */
  constructor(
    message: string,
    readonly status?: number,
  ) {
    super(message);
  }
}

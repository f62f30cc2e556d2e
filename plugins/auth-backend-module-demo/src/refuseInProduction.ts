import type { Config } from '@backstage/config';

/**
 * Keeps demonstration sign-in out of production, where it would let everybody
 * in who reaches the server.
 *
 * @param demo - configuration of the provider, `auth.providers.demo`
 * @param environment - value of `NODE_ENV`
 * @throws Error with what to do, unless configuration allows it in so many words
 */
export function refuseInProduction(
  demo: Config,
  environment: string | undefined,
): void {
  if (
    environment === 'production' &&
    demo.getOptionalBoolean('dangerouslyAllowInProduction') !== true
  ) {
    throw new Error(
      'Demonstration sign-in does not start with NODE_ENV=production, because it lets anybody be anybody. ' +
        'Take auth.providers.demo out of the configuration and set up the sign-in of your organisation (docs/sign-in.md), ' +
        'or, where the server holds the demonstration and nothing else, set auth.providers.demo.dangerouslyAllowInProduction to true.',
    );
  }
}

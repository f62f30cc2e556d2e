import type { ConfigApi } from '@backstage/frontend-plugin-api';

const knownIds = ['demo', 'oidc', 'microsoft'] as const;

/** A way to sign in that the configuration offers. */
export interface SignInProviderSettings {
  id: (typeof knownIds)[number];
  /** What people know it as. */
  title: string;
  /** A sentence beneath the title. */
  message: string;
}

const words: Record<
  SignInProviderSettings['id'],
  Pick<SignInProviderSettings, 'title' | 'message'>
> = {
  demo: {
    title: 'Demonstration',
    message: 'Look around as one of the people of the demonstration.',
  },
  oidc: {
    title: 'Your organisation',
    message: 'Sign in with the account of your organisation.',
  },
  microsoft: {
    title: 'Microsoft',
    message: 'Sign in with the Microsoft account of your organisation.',
  },
};

/**
 * The ways to sign in that `app.signIn.providers` names, in its order.
 *
 * @throws Error that says what to write when there is none, or an unknown one
 */
export function readSignInProviders(
  config: ConfigApi,
): SignInProviderSettings[] {
  const providers = (
    config.getOptionalConfigArray('app.signIn.providers') ?? []
  ).map(each => {
    const name = each.getString('id');
    const id = knownIds.find(known => known === name);
    if (!id) {
      throw new Error(
        `app.signIn.providers names “${name}”. It may name ${knownIds.join(
          ', ',
        )}.`,
      );
    }
    return {
      id,
      title: each.getOptionalString('title') ?? words[id].title,
      message: each.getOptionalString('message') ?? words[id].message,
    };
  });
  if (providers.length === 0) {
    throw new Error(
      'No way to sign in is configured: app.signIn.providers names none.',
    );
  }
  return providers;
}

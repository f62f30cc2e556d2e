import { ConfigReader } from '@backstage/config';
import { checkOfferedProviders } from './checkOfferedProviders';
import { OIDC } from './readProviderSettings';

const config = new ConfigReader({
  app: { signIn: { providers: [{ id: 'oidc' }] } },
  auth: { environment: 'production' },
});

it('lets the sign-in page offer what is set up', () => {
  expect(() =>
    checkOfferedProviders(config, new Map([[OIDC, ['production']]])),
  ).not.toThrow();
});

it('refuses a sign-in page that offers what is not', () => {
  expect(() =>
    checkOfferedProviders(config, new Map([[OIDC, ['development']]])),
  ).toThrow(
    'app.signIn.providers offers oidc, but auth.providers.oidc.production is not set up',
  );
});

it('names the variable that was forgotten', () => {
  const forgotten = new ConfigReader({ app: { signIn: { providers: [{}] } } });
  expect(() => checkOfferedProviders(forgotten, new Map())).toThrow(
    'app.signIn.providers[0] lacks its id, such as oidc. Set it, or the environment variable that it comes from (SIGN_IN_PROVIDER).',
  );
});

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

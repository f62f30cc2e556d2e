import { ConfigReader } from '@backstage/config';
import { readSignInProviders } from './readSignInProviders';

const read = (providers?: object[]) =>
  readSignInProviders(
    new ConfigReader({ app: { signIn: { providers } } } as any),
  );

it('offers what is configured, in its order and words', () => {
  expect(
    read([
      { id: 'oidc', title: 'Kent Police account', message: 'As always.' },
      { id: 'microsoft' },
    ]),
  ).toEqual([
    { id: 'oidc', title: 'Kent Police account', message: 'As always.' },
    {
      id: 'microsoft',
      title: 'Microsoft',
      message: 'Sign in with the Microsoft account of your organisation.',
    },
  ]);
});

it('says what to write where there is nothing, or something unknown', () => {
  expect(() => read()).toThrow('app.signIn.providers names none');
  expect(() => read([{ id: 'github' }])).toThrow(
    'names “github”. It may name demo, oidc, microsoft',
  );
});

import type { ProviderSettings } from '../settings/readProviderSettings';
import { microsoftClaims } from './microsoftClaims';

const NOW = Date.parse('2026-11-22T12:00:00Z');

const providers: ProviderSettings[] = [
  { environment: 'production', clientId: 'ours', tenantId: 'kent' },
];

function answer(claims: object) {
  const part = (value: object) =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  return {
    fullProfile: {} as any,
    session: {
      accessToken: '',
      tokenType: 'bearer',
      scope: '',
      idToken: `${part({ alg: 'RS256' })}.${part({
        aud: 'ours',
        tid: 'kent',
        exp: NOW / 1000 + 60,
        ...claims,
      })}.signature`,
    },
  };
}

it('reads what Microsoft says of a person', () => {
  expect(
    microsoftClaims(answer({ roles: ['CTO'] }), providers, NOW),
  ).toMatchObject({ roles: ['CTO'] });
});

it.each([
  ['another application', { aud: 'theirs' }, 'for another application'],
  ['another directory', { tid: 'elsewhere' }, 'of another organisation'],
  ['an earlier time', { exp: NOW / 1000 - 120 }, 'has expired'],
  ['no time', { exp: undefined }, 'has expired'],
])('refuses an answer for %s', (_what, claims, message) => {
  expect(() => microsoftClaims(answer(claims), providers, NOW)).toThrow(
    message,
  );
});

it('refuses an answer without an ID token', () => {
  const { session, fullProfile } = answer({});
  expect(() =>
    microsoftClaims(
      { fullProfile, session: { ...session, idToken: undefined } },
      providers,
      NOW,
    ),
  ).toThrow('did not say who you are');
});

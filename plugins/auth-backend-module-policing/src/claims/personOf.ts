import { NotAllowedError } from '@backstage/errors';
import type { ClaimsSettings } from '../settings/ClaimsSettings';
import { type Claims, claimOf } from './Claims';
import { personName } from './personName';

/**
 * The person whom claims are of.
 *
 * @param claims - what the identity provider says
 * @param settings - which claim names the person, and who may sign in
 * @returns reference, such as `user:default/helen.marrick_at_kent.police.uk`
 * @throws NotAllowedError that tells the person why they may not sign in
 */
export function personOf(
  claims: Claims,
  { claim, allowedDomains, trustUnverifiedEmail }: ClaimsSettings['person'],
): string {
  const value = claimOf(claims, claim);
  if (typeof value !== 'string' || value.trim() === '') {
    throw new NotAllowedError(
      `Your organisation’s sign-in does not say who you are: its answer lacks “${claim}”. Ask those who run it to add it for this application.`,
    );
  }
  if (
    claim === 'email' &&
    claims.email_verified !== true &&
    !trustUnverifiedEmail
  ) {
    throw new NotAllowedError(
      'Your organisation’s sign-in has not verified your e-mail address. Ask those who run it to do so.',
    );
  }
  if (allowedDomains) {
    const domain = value
      .slice(value.lastIndexOf('@') + 1)
      .trim()
      .toLocaleLowerCase('en-US');
    if (!value.includes('@') || !allowedDomains.includes(domain)) {
      throw new NotAllowedError(
        'People with your e-mail address may not use this register. Ask those who run it whether your organisation takes part.',
      );
    }
  }
  return `user:default/${personName(value)}`;
}

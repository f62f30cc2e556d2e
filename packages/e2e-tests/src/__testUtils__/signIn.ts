import type { BrowserContext } from 'playwright-core';

/** The national risk owner of the demonstration, from whom nothing is held back. */
export const EVERYTHING = 'user:demo/sir-leopold-garside';

/**
 * Signs in as a person of the demonstration.
 *
 * @param url - address of the product
 * @param person - full reference of the person
 * @returns the person's token
 * @throws Error when the person cannot be signed in as, with what the server says
 */
export async function tokenOf(url: string, person: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/demo/refresh`, {
    headers: { 'X-Demonstration-Person': person },
  });
  if (!response.ok) {
    throw new Error(
      `Nobody can sign in as ${person}: ${
        response.status
      } ${await response.text()}`,
    );
  }
  const { backstageIdentity } = (await response.json()) as {
    backstageIdentity: { token: string };
  };
  return backstageIdentity.token;
}

/**
 * Lets the pages that are opened from now on be signed in as a person of the
 * demonstration, as if the person had been chosen on the sign-in page.
 *
 * @param context - a context of a browser, with no person chosen yet
 * @param person - full reference of the person
 */
export async function signInAs(
  context: BrowserContext,
  person: string,
): Promise<void> {
  await context.addInitScript(ref => {
    // Once for each tab: whoever signs out or switches stays so.
    if (!window.sessionStorage.getItem('signed-in-by-test')) {
      window.sessionStorage.setItem('signed-in-by-test', 'yes');
      window.localStorage.setItem('policing-demo-person', ref);
    }
  }, person);
}

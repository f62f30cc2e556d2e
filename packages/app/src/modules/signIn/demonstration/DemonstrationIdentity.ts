import type { IdentityApi } from '@backstage/frontend-plugin-api';
import { chosenPerson } from './chosenPerson';

/** Identity of a person of the demonstration, whom signing out forgets. */
export class DemonstrationIdentity implements IdentityApi {
  readonly #session: IdentityApi;

  /** @param session - identity that the server gave */
  constructor(session: IdentityApi) {
    this.#session = session;
  }

  getProfileInfo() {
    return this.#session.getProfileInfo();
  }

  getBackstageIdentity() {
    return this.#session.getBackstageIdentity();
  }

  getCredentials() {
    return this.#session.getCredentials();
  }

  async signOut() {
    chosenPerson.forget();
    await this.#session.signOut();
  }
}

import { createServer, type Server } from 'node:http';
import {
  exportJWK,
  generateKeyPair,
  importJWK,
  decodeJwt,
  SignJWT,
  type JWK,
  type JWTPayload,
} from 'jose';
import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import { freePort } from './startProduct';

/** Somebody who has an account at the provider. */
export interface Account {
  /** What the provider knows the account as. */
  id: string;
  name: string;
  email: string;
  groups: string[];
}

/** How the provider's next ID tokens are spoiled. */
export type Fault = 'wrong audience' | 'expired';

/** What the provider is set up with. */
export interface IdentityProviderOptions {
  clientId: string;
  clientSecret: string;
  /** Where the server under test takes the provider's answer. */
  callbackUrl: string;
  accounts: readonly Account[];
}

const ALGORITHM = 'RS256';

/** Seconds after which an access token ends, so that a test can wait for it. */
export const ACCESS_TOKEN_SECONDS = 3;

/**
 * A real OpenID provider on this machine, for tests: it asks for no password and
 * can be told to answer wrongly.
 */
export class IdentityProvider {
  /** Spoils the ID tokens that are issued from now on. */
  fault?: Fault;
  /** Tokens that were asked to be revoked. */
  revocations = 0;
  /** Sessions that were renewed with a refresh token. */
  renewals = 0;

  readonly #url: string;
  readonly #server: Server;
  readonly #key: JWK;

  private constructor(url: string, server: Server, key: JWK) {
    this.#url = url;
    this.#server = server;
    this.#key = key;
  }

  /** Starts a provider on a free port. */
  static async start(
    options: IdentityProviderOptions,
  ): Promise<IdentityProvider> {
    const url = `http://localhost:${await freePort()}`;
    const { privateKey } = await generateKeyPair(ALGORITHM, {
      extractable: true,
    });
    const key: JWK = {
      ...(await exportJWK(privateKey)),
      alg: ALGORITHM,
      use: 'sig',
      kid: 'test',
    };
    const server = createServer();
    const identityProvider = new IdentityProvider(url, server, key);
    const handle = await identityProvider.#build(options);
    server.on('request', handle);
    await new Promise<void>(resolve =>
      server.listen(Number(new URL(url).port), 'localhost', resolve),
    );
    return identityProvider;
  }

  /** Address of the document that describes the provider. */
  get metadataUrl(): string {
    return `${this.#url}/.well-known/openid-configuration`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  async #build({
    clientId,
    clientSecret,
    callbackUrl,
    accounts,
  }: IdentityProviderOptions) {
    const { default: OidcProvider } = await import('oidc-provider');
    const provider: Provider = new OidcProvider(this.#url, {
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [callbackUrl],
          grant_types: ['authorization_code', 'refresh_token'],
          response_types: ['code'],
        },
      ],
      jwks: { keys: [this.#key as { kty: string }] },
      cookies: { keys: ['of a test'] },
      pkce: { required: () => false },
      features: {
        devInteractions: { enabled: false },
        revocation: { enabled: true },
      },
      conformIdTokenClaims: false,
      claims: {
        openid: ['sub'],
        email: ['email', 'email_verified'],
        profile: ['name', 'groups'],
      },
      scopes: ['openid', 'offline_access'],
      issueRefreshToken: async () => true,
      ttl: { AccessToken: ACCESS_TOKEN_SECONDS },
      findAccount: async (_context, id) => {
        const account = accounts.find(each => each.id === id);
        return (
          account && {
            accountId: id,
            claims: async () => ({
              sub: id,
              name: account.name,
              email: account.email,
              email_verified: true,
              groups: account.groups,
            }),
          }
        );
      },
      // Whoever signs in agrees to everything.
      loadExistingGrant: async context => {
        const { client, session, params } = context.oidc;
        const grant = new provider.Grant({
          clientId: client?.clientId,
          accountId: session?.accountId,
        });
        grant.addOIDCScope(String(params?.scope));
        await grant.save();
        return grant;
      },
      interactions: { url: (_context, { uid }) => `/choose/${uid}` },
    });
    provider.on('server_error', (_context, error) => {
      throw error;
    });
    provider.use(async (context, next) => {
      const choosing = /^\/choose\/[^/]+(?:\/(.+))?$/.exec(context.path);
      if (!choosing) {
        await next();
        await this.#watch(context as unknown as KoaContextWithOIDC);
        return;
      }
      if (choosing[1]) {
        context.respond = false;
        await provider.interactionFinished(context.req, context.res, {
          login: { accountId: choosing[1] },
        });
        return;
      }
      context.type = 'html';
      context.body = `<title>Who are you?</title><h1>Who are you?</h1>${accounts
        .map(
          ({ id, name }) =>
            `<p><a href="${context.path}/${id}">${name}</a></p>`,
        )
        .join('')}`;
    });
    return provider.callback();
  }

  /** Counts what is asked, and spoils the answer where that is wanted. */
  async #watch(context: KoaContextWithOIDC): Promise<void> {
    const { oidc } = context;
    if (oidc?.route === 'revocation') {
      this.revocations += 1;
    }
    if (oidc?.route !== 'token' || context.status !== 200) {
      return;
    }
    if (oidc.params?.grant_type === 'refresh_token') {
      this.renewals += 1;
    }
    const body = context.body as { id_token?: string };
    if (this.fault && body.id_token) {
      body.id_token = await this.#spoil(body.id_token, this.fault);
    }
  }

  /** The same token, well signed, but for somebody else or out of date. */
  async #spoil(idToken: string, fault: Fault): Promise<string> {
    const claims: JWTPayload = decodeJwt(idToken);
    const past = Math.floor(Date.now() / 1000) - 3600;
    return new SignJWT({
      ...claims,
      ...(fault === 'wrong audience'
        ? { aud: 'somebody-else' }
        : { iat: past - 60, exp: past }),
    })
      .setProtectedHeader({ alg: ALGORITHM, kid: 'test' })
      .sign(await importJWK(this.#key, ALGORITHM));
  }
}

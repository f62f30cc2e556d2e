import {
  type OAuthClientProvider,
  UnauthorizedError,
} from '@modelcontextprotocol/sdk/client/auth.js';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type {
  OAuthClientInformationMixed,
  OAuthTokens,
} from '@modelcontextprotocol/sdk/shared/auth.js';
import { type Agent, agentOf } from './connectAgent';

/** Where a client on the person's own machine waits for the answer. */
const REDIRECT_URL = 'http://127.0.0.1:8055/callback';

/** An agent that has no token yet and asks for one as OAuth has it. */
class AskingAgent implements OAuthClientProvider {
  readonly redirectUrl = REDIRECT_URL;
  readonly clientMetadata = {
    client_name: 'Agent of the tests',
    redirect_uris: [REDIRECT_URL],
  };
  /** Page on which the person is asked. */
  authorizationUrl?: URL;
  #client?: OAuthClientInformationMixed;
  #tokens?: OAuthTokens;
  #verifier = '';

  constructor(clientId: string | undefined) {
    this.#client = clientId ? { client_id: clientId } : undefined;
  }

  clientInformation() {
    return this.#client;
  }

  saveClientInformation(client: OAuthClientInformationMixed) {
    this.#client = client;
  }

  tokens() {
    return this.#tokens;
  }

  saveTokens(tokens: OAuthTokens) {
    this.#tokens = tokens;
  }

  redirectToAuthorization(url: URL) {
    this.authorizationUrl = url;
  }

  saveCodeVerifier(verifier: string) {
    this.#verifier = verifier;
  }

  codeVerifier() {
    return this.#verifier;
  }
}

/** Does what the page of consent does when the person agrees; returns the code. */
async function agree(
  productUrl: string,
  authorizationUrl: URL,
  token: string,
): Promise<string> {
  const asked = await fetch(authorizationUrl, { redirect: 'manual' });
  const page = asked.headers.get('location') ?? '';
  const [, session] = page.match(/\/oauth2\/authorize\/([^/?]+)$/) ?? [];
  if (!session) {
    throw new Error(`Nobody is asked for consent, but sent to ${page}`);
  }
  const approved = await fetch(
    `${productUrl}/api/auth/v1/sessions/${session}/approve`,
    { method: 'POST', headers: { Authorization: `Bearer ${token}` } },
  );
  const { redirectUrl } = (await approved.json()) as { redirectUrl: string };
  return new URL(redirectUrl).searchParams.get('code')!;
}

/**
 * Connects an agent that finds out by itself whom to ask, and lets it in.
 *
 * @param url - address of the product
 * @param token - of the person who agrees
 * @param clientId - address of the document that describes the client; without
 *   it the client registers itself
 */
export async function connectByConsent(
  url: string,
  token: string,
  clientId?: string,
): Promise<Agent> {
  const authProvider = new AskingAgent(clientId);
  const endpoint = new URL(`${url}/api/mcp-actions/v1`);
  const prepare = () => ({
    transport: new StreamableHTTPClientTransport(endpoint, { authProvider }),
    client: new Client({ name: 'tests', version: '1.0.0' }),
  });
  const first = prepare();
  try {
    await first.client.connect(first.transport);
    throw new Error('The endpoint lets agents in without asking anybody');
  } catch (error) {
    if (!(error instanceof UnauthorizedError)) {
      throw error;
    }
  }
  await first.transport.finishAuth(
    await agree(url, authProvider.authorizationUrl!, token),
  );
  const second = prepare();
  await second.client.connect(second.transport);
  return agentOf(second.client);
}

import { RepositoryError } from './RepositoryError';

/** Milliseconds after which a host counts as not answering. */
const patience = 30_000;

/** A request to the API of a host. */
export interface HostRequest {
  method?: 'GET' | 'POST' | 'DELETE';
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: object;
}

/** What a host answered. */
export interface HostAnswer {
  status: number;
  headers: Headers;
  body: any;
}

/**
 * Asks a host of repositories.
 *
 * @param request - what is asked
 * @param doing - says in an error what was tried, such as “read the branch main”
 * @param accepted - further statuses that are answers and no errors
 * @throws RepositoryError that says what went wrong and what to do; never with a
 *   token
 */
export async function callHost(
  { method = 'GET', url, headers, body }: HostRequest,
  doing: string,
  accepted: readonly number[] = [],
): Promise<HostAnswer> {
  const { host } = new URL(url);
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: {
        ...headers,
        ...(body && { 'Content-Type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
      redirect: 'error',
    });
  } catch {
    throw new RepositoryError(
      `${host} could not be reached to ${doing}. Nothing was changed; try again later, and check integrations in the configuration if it stays so.`,
    );
  }
  const answer = {
    status: response.status,
    headers: response.headers,
    body: await response.json().catch(() => undefined),
  };
  if (!response.ok && !accepted.includes(response.status)) {
    throw new RepositoryError(
      `${host} refused to ${doing} (${response.status}${reasonOf(answer.body)}). Nothing was changed. ${adviceFor(response.status)}`,
      response.status,
    );
  }
  return answer;
}

/** What the host says itself, shortened. */
function reasonOf(body: unknown): string {
  const { message, error, errors } = (body ?? {}) as Record<string, unknown>;
  const further = Array.isArray(errors)
    ? errors.map(each => (each as { message?: unknown }).message)
    : [];
  const words = [message ?? error, ...further]
    .flat()
    .filter(each => typeof each === 'string');
  return words.length > 0 ? `: ${words.join('; ').slice(0, 300)}` : '';
}

function adviceFor(status: number): string {
  switch (status) {
    case 401:
      return 'The token under integrations in the configuration is missing, wrong or expired.';
    case 403:
      return 'The token under integrations may not do this, or the branch is protected: it needs to write contents and to open change requests.';
    case 404:
      return 'Check the url of the registry, and that the token under integrations may see the repository.';
    case 409:
    case 422:
      return 'There may be a branch or a change request of the same name already; look at the open ones.';
    case 429:
      return 'It is asked too often at present; try again in some minutes.';
    default:
      return 'Try again later.';
  }
}

/** A way into the server: one route for one method. */
export interface Route {
  /** `GET` and so on; `ALL` for any; `USE` for what handles every method. */
  method: string;
  /** Path as Express has it, such as `/api/catalog/entities/by-uid/:uid`. */
  path: string;
}

/** What is asked of the server. */
export interface Call {
  /** The route it goes in by. */
  route: Route;
  method: string;
  /** Path and query. */
  address: string;
  body?: unknown;
  headers?: Record<string, string>;
  /**
   * The same call about something that does not exist, and what tells the two
   * apart: somebody who may not read the one must get the same answer to both.
   */
  twin?: { call: Call; real: string; invented: string };
  /** Whether everybody must be refused, because it would change something. */
  mustBeRefused?: boolean;
}

/** A value of a parameter; a pair where it names a secret and an invented one. */
export type Value = string | { real: string; invented: string };

/** How a route is written in messages. */
export function routeName({ method, path }: Route): string {
  return `${method} ${path}`;
}

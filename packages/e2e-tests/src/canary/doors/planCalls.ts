import { bodiesFor, bodiesOf, type Bodies } from './bodies';
import { routeName, type Call, type Route, type Value } from './Call';
import { toolInputs, type ToolInput } from './toolInputs';
import {
  combinedQueries,
  parameterNames,
  pathFillings,
  queryValues,
} from './values';
import type { OpenApiDocument, World } from './World';

/** What is to be called, and what the canary does not know how to call. */
export interface Plan {
  calls: Call[];
  /** Sentences about routes and parameters that the canary has no values for. */
  uncovered: string[];
}

/** Who is told apart by a pair of values. */
type Pair = { real: string; invented: string };

/**
 * Plans a call of every route of the server with every parameter that its
 * description names.
 */
export function planCalls(world: World): Plan {
  const plan: Plan = { calls: [], uncovered: [] };
  const bodies = bodiesOf(world);
  for (const route of world.routes) {
    try {
      if (parameterNames(route.path).includes('actionId')) {
        plan.calls.push(...toolCalls(world, route));
      } else if (route.path.endsWith('/mcp-actions/v1')) {
        plan.calls.push(...agentCalls(world, route));
      } else {
        planRoute(world, route, bodies, plan);
      }
    } catch (error) {
      plan.uncovered.push(
        error instanceof Error ? error.message : String(error),
      );
    }
  }
  plan.uncovered.push(...undescribed(world));
  return plan;
}

function planRoute(
  world: World,
  route: Route,
  table: Record<string, Bodies>,
  plan: Plan,
): void {
  const fillings = parameterNames(route.path).length
    ? pathFillings(world, route.path)
    : [{}];
  if (!fillings) {
    plan.uncovered.push(
      `${routeName(route)}: the canary has no values for its path. Add them to pathFillings in doors/values.ts.`,
    );
    return;
  }
  const paths = fillings.map(filling => fill(route.path, filling));
  if (['GET', 'USE', 'ALL'].includes(route.method)) {
    const queries = queriesOf(world, route, plan);
    for (const path of paths) {
      for (const query of queries) {
        plan.calls.push(toCall({ route, method: 'GET' }, join(path, query)));
      }
    }
    return;
  }
  const found = bodiesFor(table, routeName(route));
  if (!found) {
    plan.uncovered.push(
      `${routeName(route)}: the canary does not know what to send. Add it to doors/bodies.ts and say whether it is harmless.`,
    );
    return;
  }
  for (const path of paths) {
    for (const body of found.bodies) {
      const common = {
        route,
        method: route.method,
        headers: found.headers,
        mustBeRefused: !found.harmless,
      };
      plan.calls.push(
        isAbout(body)
          ? toCall({ ...common }, path, body)
          : toCall({ ...common, body }, path),
      );
    }
  }
}

type BodyAbout = { about: Value; write(text: string): unknown };

function isAbout(body: unknown): body is BodyAbout {
  return typeof body === 'object' && body !== null && 'about' in body;
}

/** A text with at most one pair of values in it. */
interface Template {
  pair?: Pair;
  write(text: string): string;
}

function fill(path: string, filling: Record<string, Value>): Template {
  const pair = Object.values(filling).find(
    (value): value is Pair => typeof value !== 'string',
  );
  return {
    pair,
    write: text =>
      path
        .replace(/:(\w+)(?:\(\*\))?/g, (_, name) => {
          const value = filling[name];
          return encodeURIComponent(typeof value === 'string' ? value : text);
        })
        .replace(/\*$/, 'index.html'),
  };
}

function join(path: Template, query: Template): Template {
  return {
    pair: path.pair ?? query.pair,
    write: text =>
      [path.write(text), query.write(text)].filter(Boolean).join('?'),
  };
}

function toCall(
  common: Omit<Call, 'address' | 'twin'>,
  address: Template,
  body?: BodyAbout,
): Call {
  const pair =
    body && typeof body.about !== 'string' ? body.about : address.pair;
  const write = (text: string): Call => ({
    ...common,
    address: address.write(text),
    ...(body && { body: body.write(text) }),
  });
  if (!pair) {
    return write(typeof body?.about === 'string' ? body.about : '');
  }
  return {
    ...write(pair.real),
    twin: { call: write(pair.invented), ...pair },
  };
}

/** The empty query, each described parameter alone, and combinations. */
function queriesOf(world: World, route: Route, plan: Plan): Template[] {
  const table = queryValues(world);
  const [, plugin] = /^\/api\/([^/]+)/.exec(route.path) ?? [];
  const templates: Template[] = [{ write: () => '' }];
  for (const name of describedQueries(world.specifications[plugin], route)) {
    const values = table[`${plugin} ${name}`] ?? table[name];
    if (!values) {
      plan.uncovered.push(
        `${routeName(route)}: the canary has no values for the parameter "${name}". Add them to queryValues in doors/values.ts.`,
      );
    }
    for (const value of values ?? []) {
      templates.push({
        pair: typeof value === 'string' ? undefined : value,
        write: text =>
          `${name}=${encodeURIComponent(typeof value === 'string' ? value : text)}`,
      });
    }
  }
  for (const query of combinedQueries(world)[routeName(route)] ?? []) {
    templates.push({ write: () => String(new URLSearchParams(query)) });
  }
  return templates;
}

function describedQueries(
  document: OpenApiDocument | undefined,
  { method, path }: Route,
): string[] {
  const described = Object.entries(document?.paths ?? {}).find(
    ([template]) => sameTemplate(template) === sameTemplate(path),
  );
  const operation = described?.[1][method.toLocaleLowerCase('en-GB')];
  return (operation?.parameters ?? [])
    .map(parameter =>
      parameter.$ref
        ? document!.components!.parameters![parameter.$ref.split('/').at(-1)!]
        : parameter,
    )
    .filter(parameter => parameter.in === 'query')
    .map(({ name }) => name);
}

/** A path of Express or of OpenAPI in one form. */
function sameTemplate(path: string): string {
  return path
    .replace(/\{(\w+)\}/g, ':$1')
    .replace(/\(\*\)/g, '')
    .replace(/:\w+/g, ':')
    .replace(/(.)\/$/, '$1');
}

/** Operations that a plugin describes and the server does not seem to have. */
function undescribed({ routes, specifications }: World): string[] {
  const known = new Set(
    routes.map(({ method, path }) => `${method} ${sameTemplate(path)}`),
  );
  return Object.values(specifications).flatMap(({ paths }) =>
    Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations)
        .filter(method => method !== 'parameters')
        .map(
          method =>
            `${method.toLocaleUpperCase('en-GB')} ${sameTemplate(path)}`,
        )
        .filter(name => !known.has(name))
        .map(
          name =>
            `${name} is described by its plugin, and the canary did not find it among the routes of the server.`,
        ),
    ),
  );
}

/** Calls of the actions of a plugin through the plugin itself. */
function toolCalls(world: World, route: Route): Call[] {
  const [, plugin] = /^\/api\/([^/]+)/.exec(route.path) ?? [];
  const tools = world.tools.filter(tool => tool.plugin === plugin);
  const common = { route, method: route.method };
  const wrap = (input: unknown) =>
    route.path.includes('/v2/') ? { input } : input;
  const at = (id: string): Template => ({
    write: () => route.path.replace(':actionId', encodeURIComponent(id)),
  });
  return [
    toCall({ ...common, body: wrap({}) }, at(`${plugin}:no-such-action`)),
    ...tools.flatMap(tool => {
      const inputs = toolInputs(world, tool);
      // Both versions hand the input to one handler: one is asked everything.
      return (route.path.includes('/v2/') ? inputs : inputs.slice(0, 1)).map(
        input => callWith(input, wrap, common, at(tool.id)),
      );
    }),
  ];
}

const AGENT_HEADERS = {
  accept: 'application/json, text/event-stream',
};

/** Calls of the endpoint of agents: its lists, and every tool. */
function agentCalls(world: World, route: Route): Call[] {
  const at: Template = { write: () => route.path };
  const common = { route, method: route.method, headers: AGENT_HEADERS };
  if (route.method !== 'POST') {
    return [toCall({ ...common, mustBeRefused: true }, at)];
  }
  const rpc = (method: string, params: unknown = {}) => ({
    jsonrpc: '2.0',
    id: 1,
    method,
    params,
  });
  const start = rpc('initialize', {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'canary', version: '1' },
  });
  return [
    ...[
      start,
      rpc('tools/list'),
      rpc('resources/list'),
      rpc('prompts/list'),
    ].map(body => toCall({ ...common, body }, at)),
    ...world.tools.flatMap(tool =>
      toolInputs(world, tool).map(input =>
        callWith(
          input,
          arguments_ =>
            rpc('tools/call', {
              name: tool.id.replace(':', '.'),
              arguments: arguments_,
            }),
          common,
          at,
        ),
      ),
    ),
  ];
}

function callWith(
  input: ToolInput,
  wrap: (input: unknown) => unknown,
  common: Omit<Call, 'address' | 'twin'>,
  at: Template,
): Call {
  if ('input' in input) {
    return toCall({ ...common, body: wrap(input.input) }, at);
  }
  const { real, invented, write } = input;
  return toCall(common, at, {
    about: { real, invented },
    write: text => wrap(write(text)),
  });
}

import { openHorizonKinds } from '@policing/plugin-blueprint-common';
import { EVERYTHING, tokenOf } from '../../__testUtils__/signIn';
import type { Product } from '../../__testUtils__/startProduct';
import type { Planted } from '../plant/plantRegister';
import type { Route } from './Call';
import type { OpenApiDocument, Tool, World } from './World';

/**
 * Asks the running server what the canary needs to know to call everything.
 *
 * @param product - the server, answering `ask` as the national risk owner
 * @param routes - the routes that the server has
 */
export async function buildWorld(
  { url, ask }: Product,
  routes: Route[],
  planted: Planted,
): Promise<World> {
  const answerOf = async (path: string): Promise<any> => {
    const response = await ask(path);
    return response.ok && response.headers.get('content-type')?.includes('json')
      ? response.json()
      : undefined;
  };
  const plugins = [
    ...new Set(
      routes.flatMap(({ path }) => /^\/api\/([\w-]+)/.exec(path)?.[1] ?? []),
    ),
  ];
  const world: World = {
    url,
    routes,
    planted,
    specifications: {},
    uids: [],
    cursors: { catalog: [], blueprint: [] },
    tasks: {},
    tools: [],
    calendar: await calendarOf(url),
  };
  for (const plugin of plugins) {
    const document: OpenApiDocument | undefined = await answerOf(
      `/api/${plugin}/openapi.json`,
    );
    if (document?.paths) {
      world.specifications[plugin] = document;
    }
    const tasks = await answerOf(
      `/api/${plugin}/.backstage/scheduler/v1/tasks`,
    );
    world.tasks[plugin] = (tasks?.tasks ?? []).map(
      ({ taskId }: { taskId: string }) => taskId,
    );
    const actions = await answerOf(
      `/api/${plugin}/.backstage/actions/v1/actions`,
    );
    world.tools.push(
      ...(actions?.actions ?? []).map(
        ({ id, schema }: { id: string; schema: { input: Tool['input'] } }) => ({
          id,
          plugin,
          input: schema.input,
        }),
      ),
    );
  }
  for (const { kind, namespace, name } of planted.entities) {
    const entity = await answerOf(
      `/api/catalog/entities/by-name/${kind}/${namespace}/${name}`,
    );
    if (!entity) {
      throw new Error(
        `The national risk owner does not find ${kind}:${namespace}/${name}, which the canary planted.`,
      );
    }
    world.uids.push(entity.metadata.uid);
  }
  for (const kind of ['riskassessment', 'systemassessment']) {
    const page = await answerOf(
      `/api/catalog/entities/by-query?filter=kind=${kind}&limit=1&orderField=spec.title,asc`,
    );
    world.cursors.catalog.push(page.pageInfo.nextCursor);
  }
  for (const sort of ['legacy', '-criticality']) {
    const page = await answerOf(
      `/api/blueprint/systems?registry=demo&limit=1&sort=${sort}`,
    );
    if (page?.pageInfo.nextCursor) {
      world.cursors.blueprint.push(page.pageInfo.nextCursor);
    }
  }
  return world;
}

/** Makes a calendar of every date that can be in one. */
async function calendarOf(url: string): Promise<string> {
  const response = await fetch(`${url}/api/blueprint/cloud/calendars`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${await tokenOf(url, EVERYTHING)}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      name: 'Canary',
      registry: 'demo',
      kinds: openHorizonKinds,
    }),
  });
  const { address } = (await response.json()) as { address?: string };
  const name = address?.split('/').at(-1);
  if (!name) {
    throw new Error(`No calendar could be made: ${response.status}`);
  }
  return name;
}

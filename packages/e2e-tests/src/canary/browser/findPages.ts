import type { Page } from 'playwright-core';
import { FORCE, SYSTEM } from '../plant/plantRegister';
import { extent } from '../extent';
import type { World } from '../doors/World';

/** A page, sub-page or tab that the running app has. */
export interface Extension {
  /** Such as `sub-page:blueprint/heat-map`. */
  id: string;
  /** Extension it is part of. */
  parent: string;
  /** Path below its parent. */
  path: string;
}

/** Addresses to open, and extensions that the canary does not know how to open. */
export interface Addresses {
  addresses: string[];
  uncovered: string[];
}

/**
 * Asks the app in a browser for its own list of pages, so that a new one is
 * covered or noticed.
 */
export async function findExtensions(page: Page): Promise<Extension[]> {
  return page.evaluate(() => {
    // The app hands its interfaces down by a context of React.
    const interfaces = (): any => {
      const root = document.getElementById('root') as any;
      const key = Object.keys(root).find(each =>
        each.startsWith('__reactContainer$'),
      );
      const waiting = [root[key!]?.stateNode?.current ?? root[key!]];
      while (waiting.length > 0) {
        const fiber = waiting.pop();
        const value = fiber?.memoizedProps?.value?.atVersion?.(1);
        const tree = value?.get?.({ id: 'core.app-tree' });
        if (tree) {
          return tree;
        }
        if (fiber?.child) {
          waiting.push(fiber.child);
        }
        if (fiber?.sibling) {
          waiting.push(fiber.sibling);
        }
      }
      return undefined;
    };
    const { tree } = interfaces().getTree();
    const found: { id: string; parent: string; path: string }[] = [];
    for (const [id, node] of tree.nodes) {
      for (const ref of node.instance?.getDataRefs() ?? []) {
        if (ref.id === 'core.routing.path') {
          found.push({
            id,
            parent: node.spec.attachTo.id,
            path: node.instance.getData(ref),
          });
        }
      }
    }
    return found;
  });
}

/** Queries with which a page shows more, by path. */
function queriesOf(world: World): Record<string, string[]> {
  const word = world.planted.words.find(
    ({ field }) => field === 'RiskAssessment spec.cause',
  )!.text;
  const force = encodeURIComponent(`group:demo/${FORCE}`);
  return {
    '/': ['?registry=demo'],
    '/blueprint/heat-map': [
      '?registry=demo',
      '?registry=demo&view=table&rows=capabilities',
    ],
    '/blueprint/systems': [
      `?registry=demo&force=${force}`,
      '?registry=demo&legacy=red&sort=-legacy',
      '?registry=demo&sort=priority',
      `?registry=demo&q=${word}`,
    ],
    '/blueprint/principles': ['?registry=demo'],
    '/cloud/position': [`?registry=demo&force=${force}`],
    '/cloud/conflicts': [`?registry=demo&force=${force}`],
    '/cloud/horizon': [`?registry=demo&force=${force}`],
    '/strategy/alignment': ['?registry=demo', `?registry=demo&force=${force}`],
    '/strategy/initiatives': [
      '?registry=demo',
      '?registry=demo&view=timeline',
      `?registry=demo&q=${word}`,
    ],
    '/search': [
      '?query=zqx',
      '?query=caseworks',
      '?query=caseworks&type=systems',
    ],
    '/catalog': [
      '?filters[kind]=riskassessment',
      '?filters[kind]=systemassessment',
      '?filters[kind]=dispensation',
      '?filters[kind]=system&filters[user]=all',
    ],
    '/catalog-graph': [
      `?rootEntityRefs[]=system:demo/${SYSTEM}&maxDepth=2`,
      ...world.planted.entities.map(
        ({ kind, namespace, name }) =>
          `?rootEntityRefs[]=${kind}:${namespace}/${name}`,
      ),
    ],
  };
}

/** Pages about one system, by extension. */
const pagesOfSystem: Record<string, string> = {
  'page:cloud-migration/change': `/cloud/change/demo/${SYSTEM}`,
};

const FURTHER = [
  'demo/system/eastmarch-science',
  'demo/group/northmoor',
  'demo/product/caseworks-rms',
  'demo/user/colin-thackerby',
  'default/principle/nptc-26',
  'default/capability/crime-and-case-management',
];

/** Entities whose page and tabs are opened. */
function entitiesOf({ planted }: World): { open: string[]; closed: string[] } {
  return {
    open: [
      `demo/system/${SYSTEM}`,
      `demo/group/${FORCE}`,
      ...(extent === 'full' ? FURTHER : []),
    ],
    closed: planted.entities.map(
      ({ kind, namespace, name }) => `${namespace}/${kind}/${name}`,
    ),
  };
}

/**
 * Addresses of everything that the app can show, with links to what is
 * forbidden among them.
 *
 * @param extensions - the app's own list
 */
export function addressesOf(
  extensions: readonly Extension[],
  world: World,
): Addresses {
  const byId = new Map(extensions.map(each => [each.id, each]));
  const addresses: string[] = [];
  const uncovered: string[] = [];
  const queries = queriesOf(world);
  const { open, closed } = entitiesOf(world);
  // A tab of what is closed shows no more than its page does.
  const withTabs = extent === 'full' ? [...open, ...closed] : open;
  for (const extension of extensions) {
    if (extension.id.startsWith('entity-content:')) {
      addresses.push(
        ...withTabs.map(entity => `/catalog/${entity}/${trim(extension.path)}`),
      );
    } else if (extension.id === 'page:catalog/entity') {
      addresses.push(
        ...[...open, ...closed].map(entity => `/catalog/${entity}`),
      );
    } else if (pagesOfSystem[extension.id]) {
      addresses.push(pagesOfSystem[extension.id]);
    } else {
      const path = fullPath(extension, byId);
      if (path.includes(':') || path.includes('*')) {
        uncovered.push(
          `The canary does not know how to open ${extension.id} at ${path}: add it to browser/findPages.ts.`,
        );
      } else {
        addresses.push(
          path,
          ...(queries[path] ?? []).map(query => `${path}${query}`),
        );
      }
    }
  }
  return { addresses: [...new Set(addresses)], uncovered };
}

function fullPath(
  { parent, path }: Extension,
  byId: ReadonlyMap<string, Extension>,
): string {
  const above = byId.get(parent);
  const base = above ? fullPath(above, byId) : '';
  return `${base}/${trim(path)}`
    .replace(/\/{2,}/g, '/')
    .replace(/(.)\/$/, '$1');
}

function trim(path: string): string {
  return path.replace(/^\/|\/$/g, '');
}

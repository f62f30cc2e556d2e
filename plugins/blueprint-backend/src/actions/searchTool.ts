import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { z } from 'zod/v3';
import { getSystems } from '../answers/getSystems';
import { defineTool, type ToolContext } from './AgentTool';
import { pageOf } from './pageOf';
import {
  cursorSchema,
  limitOf,
  nextCursorSchema,
  registrySchema,
} from './schemas';

const DESCRIPTION_CHARACTERS = 160;

const kinds = [
  'force',
  'principle',
  'goal',
  'capability',
  'product',
  'system',
] as const;

type Kind = (typeof kinds)[number];

const kindOf: Record<string, Kind> = {
  Group: 'force',
  Principle: 'principle',
  StrategyGoal: 'goal',
  Capability: 'capability',
  Product: 'product',
};

const input = z
  .object({
    words: z
      .string()
      .min(2)
      .max(200)
      .describe('Words that must all occur, in any order and in parts.'),
    kinds: z
      .array(z.enum(kinds))
      .min(1)
      .optional()
      .describe('Only these kinds. Left out: all of them.'),
    registry: registrySchema.describe(
      'Only systems of this registry. Left out: of every registry.',
    ),
    limit: limitOf(20, 50),
    cursor: cursorSchema,
  })
  .strict();

const hitSchema = z.object({
  kind: z.enum(kinds),
  ref: z.string().describe('For the other tools.'),
  title: z.string(),
  description: z.string().optional(),
});

type Hit = z.infer<typeof hitSchema>;

const output = z.object({
  items: z.array(hitSchema),
  totalItems: z.number().int(),
  nextCursor: nextCursorSchema,
});

/** Lists are searched one after the other; a cursor says where to go on. */
interface Place {
  list: number;
  cursor?: string;
}

function encodePlace({ list, cursor }: Place): string {
  return Buffer.from(JSON.stringify([list, cursor ?? ''])).toString(
    'base64url',
  );
}

function decodePlace(text: string | undefined, lists: number): Place {
  if (text === undefined) {
    return { list: 0 };
  }
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    parts = undefined;
  }
  if (Array.isArray(parts) && parts.length === 2) {
    const [list, cursor] = parts;
    if (
      Number.isInteger(list) &&
      list >= 0 &&
      list < lists &&
      typeof cursor === 'string'
    ) {
      return { list, cursor: cursor || undefined };
    }
  }
  throw new InputError(
    'cursor is not one that this search gave out; leave it out to start from the first page',
  );
}

/** A list of hits of which pages can be read. */
interface HitList {
  total(): Promise<number>;
  page(
    limit: number,
    cursor: string | undefined,
  ): Promise<{ hits: Hit[]; nextCursor?: string }>;
}

function textsOf({ metadata, spec }: Entity): string[] {
  const force = spec?.force as { alsoKnownAs?: string[] } | undefined;
  return [
    metadata.title,
    metadata.name,
    metadata.description,
    spec?.code,
    spec?.statement,
    spec?.supplier,
    ...(force?.alsoKnownAs ?? []),
  ].filter((text): text is string => typeof text === 'string');
}

function toHit(entity: Entity): Hit {
  const { metadata, spec } = entity;
  const description = spec?.statement ?? metadata.description ?? spec?.supplier;
  return {
    kind: kindOf[entity.kind],
    ref: stringifyEntityRef(entity),
    title: metadata.title ?? metadata.name,
    ...(typeof description === 'string' && {
      description:
        description.length > DESCRIPTION_CHARACTERS
          ? `${description.slice(0, DESCRIPTION_CHARACTERS)}…`
          : description,
    }),
  };
}

/**
 * Everything but systems, from the register in memory. These kinds are open to
 * everybody who may ask at all.
 */
function searchDeclared(
  { reading }: ToolContext,
  words: readonly string[],
  wanted: readonly Kind[],
): Hit[] {
  const occurIn = (text: string) => {
    const lower = text.toLocaleLowerCase('en-GB');
    return words.every(word => lower.includes(word));
  };
  const found: { hit: Hit; rank: number }[] = [];
  for (const entity of reading.register.directory.all<Entity>(
    ...Object.keys(kindOf),
  )) {
    const isWanted =
      wanted.includes(kindOf[entity.kind]) &&
      (entity.kind !== 'Group' || entity.spec?.type === 'police-force');
    const [title = '', ...others] = isWanted ? textsOf(entity) : [];
    if (isWanted && occurIn([title, ...others].join(' '))) {
      const rank = occurIn(title) ? 0 : kinds.length;
      const hit = toHit(entity);
      found.push({ hit, rank: rank + kinds.indexOf(hit.kind) });
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank || (a.hit.title < b.hit.title ? -1 : 1))
    .map(({ hit }) => hit);
}

function declaredList(hits: readonly Hit[]): HitList {
  return {
    total: async () => hits.length,
    page: async (limit, cursor) => {
      const { items, nextCursor } = pageOf(hits, { limit, cursor });
      return { hits: items, nextCursor };
    },
  };
}

function systemsList(
  { reading }: ToolContext,
  registry: string,
  words: string,
): HitList {
  const read = (limit: number, cursor?: string) =>
    getSystems(reading, { registry, q: words, limit, cursor });
  return {
    total: async () => (await read(1)).totalItems,
    page: async (limit, cursor) => {
      const { items, pageInfo } = await read(limit, cursor);
      return {
        hits: items.map(({ ref, title, force, product }) => ({
          kind: 'system' as const,
          ref,
          title,
          description: [force?.title, product?.title]
            .filter(Boolean)
            .join('; '),
        })),
        nextCursor: pageInfo.nextCursor,
      };
    },
  };
}

/** Finds what the other tools are asked about. */
export const searchTool = defineTool({
  name: 'search',
  title: 'Search the register',
  description: `Finds forces, principles, strategy goals, capabilities, products and systems by words in their names, statements or suppliers, and gives the references that the other tools take. Best matches of the definitions first, then systems by title.`,
  eventId: 'search-read',
  input,
  output,
  examples: [
    {
      title: 'Systems for custody',
      input: { words: 'custody', kinds: ['system', 'capability'], limit: 20 },
    },
  ],
  async answer(context, { words: text, kinds: wanted = [...kinds], ...query }) {
    const words = text.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
    const { registries } = context.reading;
    const searched = query.registry
      ? [query.registry]
      : registries.map(({ name }) => name);
    const lists = [
      declaredList(searchDeclared(context, words, wanted)),
      ...(wanted.includes('system')
        ? searched.map(name => systemsList(context, name, words.join(' ')))
        : []),
    ];
    const totals = await Promise.all(lists.map(list => list.total()));
    const items: Hit[] = [];
    let place: Place | undefined = decodePlace(query.cursor, lists.length);
    while (place && items.length < query.limit) {
      const { list, cursor }: Place = place;
      const page = await lists[list].page(query.limit - items.length, cursor);
      items.push(...page.hits);
      if (page.nextCursor) {
        place = { list, cursor: page.nextCursor };
      } else {
        place = list + 1 < lists.length ? { list: list + 1 } : undefined;
      }
    }
    const left = totals
      .slice(place?.list ?? lists.length)
      .reduce((sum, total) => sum + total, 0);
    return {
      items,
      totalItems: totals.reduce((sum, total) => sum + total, 0),
      nextCursor: place && left > 0 ? encodePlace(place) : undefined,
    };
  },
});

import {
  dispositions,
  hostingClasses,
  lifecycles,
  migrationStatuses,
  systemCategories,
} from '@policing/plugin-blueprint-common';
import { LARGEST_PAGE, USUAL_PAGE } from '../answers/page';
import { systemSortKeys } from '../store/queries';
import { legacyClasses, NOT_KNOWN_TEXT } from '../store/systemRows';

/** Reference of an entity. */
export const reference = {
  type: 'string',
  maxLength: 255,
  pattern: '^[a-z]+:[a-zA-Z0-9._-]+/[a-zA-Z0-9._-]+$',
} as const;

const levels = [
  'aligned',
  'partly-aligned',
  'diverging',
  'unassessed',
] as const;

/** A parameter that may be given once. */
export function one<const N extends string, const S extends object>(
  name: N,
  description: string,
  schema: S,
) {
  return {
    name,
    in: 'query',
    required: false,
    description,
    allowReserved: true,
    schema,
  } as const;
}

/** A parameter that may be given several times. */
export function any<const N extends string, const S extends object>(
  name: N,
  description: string,
  items: S,
) {
  return {
    name,
    in: 'query',
    required: false,
    description: `${description} Repeat it for "one of".`,
    style: 'form',
    explode: true,
    allowReserved: true,
    schema: { type: 'array', items, minItems: 1, maxItems: 50 },
  } as const;
}

/** One of some words. */
export function choice<const V extends readonly string[]>(values: V) {
  return { type: 'string', enum: values } as const;
}

/** The register that figures are for. */
export const registryParameter = one(
  'registry',
  'Name of a registry; without it, the first with systems that is no demonstration.',
  { type: 'string', maxLength: 100 },
);

/** One of the two parts of an entity's name in the path. */
function pathParameter<const N extends string>(name: N) {
  return {
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', maxLength: 63 },
  } as const;
}

/** Namespace and name of an entity in the path. */
export const namePath = [
  pathParameter('namespace'),
  pathParameter('name'),
] as const;

/** Size of a page and where it starts. */
export const pageParameters = [
  one('limit', 'Most items on the page.', {
    type: 'integer',
    minimum: 1,
    maximum: LARGEST_PAGE,
    default: USUAL_PAGE,
  }),
  one('cursor', 'Where the page starts, from pageInfo of another page.', {
    type: 'string',
    maxLength: 2000,
  }),
] as const;

/** What a list of systems can be narrowed by. */
export const systemFilterParameters = [
  registryParameter,
  any('force', 'Reference of a force that runs or shares it.', reference),
  any('region', 'Reference of the region of such a force.', reference),
  any(
    'capability',
    'Reference of a capability it serves, or of one above that.',
    reference,
  ),
  any('product', 'Reference of the product it is an instance of.', reference),
  any('level', 'Level.', choice(levels)),
  any(
    'category',
    'Category of application.',
    choice([...systemCategories, NOT_KNOWN_TEXT]),
  ),
  any(
    'lifecycle',
    'Where it is in its life.',
    choice([...lifecycles, NOT_KNOWN_TEXT]),
  ),
  any(
    'criticality',
    'Criticality tier. Systems whose assessment you may not read do not match.',
    choice([
      'mission-critical',
      'business-critical',
      'operational',
      'administrative',
      NOT_KNOWN_TEXT,
    ]),
  ),
  any(
    'cloud',
    'Whether its hosting counts as cloud.',
    choice(['yes', 'no', NOT_KNOWN_TEXT]),
  ),
  any(
    'cloudStatus',
    'How far its migration is.',
    choice([...migrationStatuses, NOT_KNOWN_TEXT]),
  ),
  any(
    'disposition',
    'What was decided for it.',
    choice([...dispositions, NOT_KNOWN_TEXT]),
  ),
  any('wave', 'Number of a wave of the migration plan, or `not-known`.', {
    type: 'string',
    pattern: `^([1-9][0-9]?|${NOT_KNOWN_TEXT})$`,
    maxLength: NOT_KNOWN_TEXT.length,
  }),
  any('hosting', 'Hosting class.', choice([...hostingClasses, NOT_KNOWN_TEXT])),
  any(
    'legacy',
    'Legacy verdict. Systems whose legacy score you may not read do not match.',
    choice(legacyClasses),
  ),
  one('principle', 'Reference of a principle that applies to it.', reference),
  one('goal', 'Reference of a goal that applies to it.', reference),
  one('check', 'Id of a check that applies to it.', {
    type: 'string',
    pattern: '^[a-z][a-z0-9-]*$',
    maxLength: 100,
  }),
  one(
    'outcome',
    'Outcome of the check, or worst outcome of the principle or goal. Systems whose assessment you may not read do not match.',
    choice(['pass', 'fail', 'unknown', 'not-applicable', 'dispensed']),
  ),
  one(
    'q',
    'Words that all occur in title, name, acronyms, product or supplier.',
    {
      type: 'string',
      maxLength: 200,
    },
  ),
] as const;

/** What a list of systems can be sorted by; a minus sign turns it round. */
export const sortParameter = one(
  'sort',
  'What to sort by; with a minus sign before it, descending.',
  {
    type: 'string',
    enum: systemSortKeys.flatMap(key => [key, `-${key}` as const]),
    default: 'title',
  },
);

/** The format of a file to take away; it must be given. */
export function formatParameter<const F extends readonly string[]>(
  ...formats: F
) {
  return {
    name: 'format',
    in: 'query',
    required: true,
    description: 'Format of the file.',
    schema: choice(formats),
  } as const;
}

import {
  cloudFates,
  cloudGroupings,
  cloudStates,
  hostingClasses,
  systemCategories,
} from '@policing/plugin-blueprint-common';
import { tableFormats } from '../exports/ExportTable';
import { criticalityTiers, NOT_KNOWN_TEXT } from '../store/systemRows';
import { count, flag, list, object, oneOf, ratio, ref, text } from './build';
import {
  any,
  choice,
  formatParameter,
  one,
  reference,
  registryParameter,
} from './parameters';
import { answer, fileAnswer, problems } from './responses';

const counts = { inCloud: count, notInCloud: count, notKnown: count } as const;
const countsRequired = ['inCloud', 'notInCloud', 'notKnown'] as const;
const labels = list(ref('EntityLabel'));

/** Schemas of the cloud position. */
export const cloudPositionSchemas = {
  CloudCountsOfDay: object(['day', ...countsRequired], {
    day: text,
    ...counts,
  }),
  CloudPastPosition: object(['day', 'basis', ...countsRequired], {
    day: text,
    basis: oneOf(['today', 'recorded', 'reconstructed']),
    ...counts,
  }),
  CloudDefinition: object(['scorecard', 'version', 'classes'], {
    scorecard: ref('EntityLabel'),
    version: text,
    definition: text,
    basis: text,
    source: object(['title'], { title: text, url: text }),
    classes: list(
      object(['hostingClass', 'counts', 'systems'], {
        hostingClass: oneOf(hostingClasses),
        counts: flag,
        systems: count,
      }),
    ),
  }),
  CloudProjection: object(['days', 'end', 'fates'], {
    days: list(ref('CloudCountsOfDay')),
    end: ref('CloudCountsOfDay'),
    reached: object(['heldAtTheEnd'], {
      surely: text,
      atTheEarliest: text,
      heldAtTheEnd: flag,
    }),
    fates: list(
      object(['kind', 'systems', 'first'], {
        kind: oneOf(cloudFates),
        systems: count,
        first: list(
          object(['ref', 'title', 'forces', 'state'], {
            ref: text,
            title: text,
            forces: list(text),
            state: oneOf(cloudStates),
            day: text,
          }),
        ),
      }),
    ),
  }),
  CloudGroups: object(['by', 'groups', 'withheld'], {
    by: oneOf(cloudGroupings),
    groups: list(
      object(['key', 'title', ...countsRequired], {
        key: text,
        title: text,
        ...counts,
      }),
    ),
    withheld: count,
  }),
  CloudPositionResponse: object(
    [
      'registry',
      'scope',
      'today',
      'now',
      'position',
      'past',
      'projection',
      'groups',
      'choices',
    ],
    {
      registry: ref('RegistryInfo'),
      scope: ref('EstateScope'),
      capability: ref('EntityLabel'),
      today: text,
      now: ref('CloudCounts'),
      position: ref('CloudPastPosition'),
      recordedSince: text,
      target: ratio,
      definition: ref('CloudDefinition'),
      past: list(ref('CloudPastPosition')),
      projection: ref('CloudProjection'),
      groups: list(ref('CloudGroups')),
      choices: object(['regions', 'forces', 'capabilities'], {
        regions: labels,
        forces: labels,
        capabilities: labels,
      }),
    },
  ),
} as const;

const positionParameters = [
  registryParameter,
  one('force', 'Reference of a force; without it, the nation.', reference),
  one('region', 'Reference of a region, in place of a force.', reference),
  one(
    'capability',
    'Reference of a capability that the systems serve, or of one above that.',
    reference,
  ),
  one(
    'category',
    'Category of application.',
    choice([...systemCategories, NOT_KNOWN_TEXT]),
  ),
  one(
    'criticality',
    'Criticality tier. Systems whose assessment you may not read do not match.',
    choice([...criticalityTiers, NOT_KNOWN_TEXT]),
  ),
  one('on', 'Today or a day gone by, such as 2026-09-01; today without it.', {
    type: 'string',
    pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
    maxLength: 10,
  }),
  any(
    'by',
    'What the numbers of that day are told by. By criticality only systems whose assessment you may read are counted.',
    choice(cloudGroupings),
  ),
] as const;

/** Paths of the cloud position. */
export const cloudPositionPaths = {
  '/cloud/position': {
    get: {
      operationId: 'GetCloudPosition',
      description:
        'Systems in cloud, not in cloud and not known: today, on days gone by, and as planned, against the target.',
      parameters: [...positionParameters],
      responses: {
        ...answer('CloudPositionResponse', 'The position.'),
        ...problems,
      },
    },
  },
  '/exports/cloud-position': {
    get: {
      operationId: 'ExportCloudPosition',
      description:
        'The cloud position with every system and what the plans make of it, as tables.',
      parameters: [formatParameter(...tableFormats), ...positionParameters],
      responses: { ...fileAnswer('The tables.', tableFormats), ...problems },
    },
  },
} as const;

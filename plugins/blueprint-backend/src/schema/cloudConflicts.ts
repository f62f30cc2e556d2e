import {
  conflictsSorts,
  dispositions,
  dispositionsShown,
  NOT_CLEAR,
} from '@policing/plugin-blueprint-common';
import { tableFormats } from '../exports/ExportTable';
import { count, flag, list, object, oneOf, optional, ref, text } from './build';
import {
  choice,
  formatParameter,
  one,
  pageParameters,
  reference,
  registryParameter,
} from './parameters';
import { answer, fileAnswer, problems } from './responses';

const severities = ['low', 'medium', 'high', 'critical'] as const;
const states = ['conflict', 'cannot-be-ruled-out'] as const;
const suggested = [...dispositions, NOT_CLEAR] as const;
const disposition = oneOf(dispositions);
const suggestion = oneOf(suggested);

const pageInfo = optional({ nextCursor: text, prevCursor: text });

const findingProperties = {
  id: text,
  title: text,
  severity: oneOf(severities),
  state: oneOf(states),
  why: text,
  remediation: text,
  restricted: flag,
  facts: list(ref('FactReading')),
  since: text,
} as const;

const findingRequired = [
  'id',
  'title',
  'severity',
  'state',
  'why',
  'remediation',
  'restricted',
  'facts',
] as const;

const ruleProperties = {
  id: text,
  disposition,
  points: count,
  because: text,
} as const;

const ruleRequired = ['id', 'disposition', 'points', 'because'] as const;

/** Schemas of conflicts in plans, and of suggested dispositions. */
export const cloudConflictsSchemas = {
  ConflictFinding: object(findingRequired, findingProperties),
  ConflictChange: object(['id', 'from', 'to', 'sentence', 'restricted'], {
    id: text,
    from: oneOf([...states, 'none']),
    to: oneOf([...states, 'none']),
    sentence: text,
    restricted: flag,
  }),
  DispositionSuggestion: object(
    [
      'ranking',
      'settled',
      'reasons',
      'notKnown',
      'against',
      'differs',
      'restricted',
    ],
    {
      suggested: disposition,
      ranking: list(
        object(['disposition', 'points', 'mostPoints'], {
          disposition,
          points: count,
          mostPoints: count,
        }),
      ),
      settled: flag,
      reasons: list(
        object([...ruleRequired, 'facts'], {
          ...ruleProperties,
          facts: list(ref('FactReading')),
        }),
      ),
      notKnown: list(
        object([...ruleRequired, 'facts', 'changes'], {
          ...ruleProperties,
          facts: list(ref('FactReading')),
          changes: flag,
          to: disposition,
        }),
      ),
      against: list(object(ruleRequired, ruleProperties)),
      chosen: disposition,
      differs: flag,
      restricted: flag,
    },
  ),
  CloudSystemLabel: object(
    ['ref', 'title', 'namespace', 'name', 'demonstration'],
    {
      ref: text,
      title: text,
      namespace: text,
      name: text,
      force: ref('EntityLabel'),
      demonstration: flag,
    },
  ),
  CloudConflictsResponse: object(
    [
      'registry',
      'scope',
      'systems',
      'systemsInConflict',
      'rules',
      'rulesWithheld',
      'totalItems',
      'items',
      'pageInfo',
    ],
    {
      registry: text,
      scope: ref('EstateScope'),
      date: text,
      systems: count,
      systemsInConflict: count,
      rules: list(
        object(
          [
            'id',
            'title',
            'severity',
            'remediation',
            'restricted',
            'basis',
            'source',
            'systems',
            'conflicts',
            'cannotBeRuledOut',
            'notPlanned',
          ],
          {
            id: text,
            title: text,
            severity: oneOf(severities),
            remediation: text,
            restricted: flag,
            basis: text,
            source: object(['title'], {
              title: text,
              url: text,
              date: text,
              confidence: text,
            }),
            systems: count,
            conflicts: count,
            cannotBeRuledOut: count,
            notPlanned: count,
          },
        ),
      ),
      rulesWithheld: count,
      totalItems: count,
      items: list(
        object([...findingRequired, 'system'], {
          ...findingProperties,
          system: ref('CloudSystemLabel'),
        }),
      ),
      pageInfo,
    },
  ),
  CloudDispositionsResponse: object(
    [
      'registry',
      'scope',
      'isWithheld',
      'counts',
      'bySuggestion',
      'totalItems',
      'items',
      'pageInfo',
    ],
    {
      registry: text,
      scope: ref('EstateScope'),
      thresholds: object(['leastPoints', 'leastDistance'], {
        leastPoints: count,
        leastDistance: count,
      }),
      isWithheld: flag,
      counts: object(dispositionsShown, {
        all: count,
        without: count,
        differing: count,
        agreeing: count,
      }),
      bySuggestion: list(
        object(['suggested', 'systems', 'without'], {
          suggested: suggestion,
          systems: count,
          without: count,
        }),
      ),
      totalItems: count,
      items: list(
        object(['system', 'suggestion'], {
          system: ref('CloudSystemLabel'),
          suggestion: ref('DispositionSuggestion'),
          status: text,
          hostingClass: text,
        }),
      ),
      pageInfo,
    },
  ),
} as const;

const scopeParameters = [
  registryParameter,
  one('force', 'Reference of a force; without it, the nation.', reference),
  one('region', 'Reference of a region.', reference),
] as const;

const conflictParameters = [
  ...scopeParameters,
  one('rule', 'Identifier of a rule.', {
    type: 'string',
    pattern: '^[a-z][a-z0-9-]*$',
    maxLength: 100,
  }),
  one('severity', 'How bad it is.', choice(severities)),
  one('state', 'Conflicts, or what cannot be ruled out.', {
    ...choice(states),
    default: 'conflict',
  }),
  one('sort', 'What to sort by.', {
    ...choice(conflictsSorts),
    default: 'severity',
  }),
] as const;

const dispositionParameters = [
  ...scopeParameters,
  one('show', 'Which systems, by what a person chose.', {
    ...choice(dispositionsShown),
    default: 'all',
  }),
  one('suggested', 'What the rules suggest.', choice(suggested)),
] as const;

/** Paths of conflicts in plans, and of suggested dispositions. */
export const cloudConflictsPaths = {
  '/cloud/conflicts': {
    get: {
      operationId: 'GetCloudConflicts',
      description:
        'What in the plans of a scope cannot work as it is written, by rule and by system. What rests on assessments is told of those systems alone whose assessment the caller may read.',
      parameters: [...conflictParameters, ...pageParameters],
      responses: {
        ...answer('CloudConflictsResponse', 'The conflicts.'),
        ...problems,
      },
    },
  },
  '/cloud/dispositions': {
    get: {
      operationId: 'GetCloudDispositions',
      description:
        'What the rules suggest should happen to the systems of a scope, beside what a person chose.',
      parameters: [...dispositionParameters, ...pageParameters],
      responses: {
        ...answer('CloudDispositionsResponse', 'The suggestions.'),
        ...problems,
      },
    },
  },
  '/exports/cloud-conflicts': {
    get: {
      operationId: 'ExportCloudConflicts',
      description: 'Every conflict that matches, as a table.',
      parameters: [formatParameter(...tableFormats), ...conflictParameters],
      responses: { ...fileAnswer('The table.', tableFormats), ...problems },
    },
  },
  '/exports/cloud-dispositions': {
    get: {
      operationId: 'ExportCloudDispositions',
      description: 'Every suggestion that matches, as a table.',
      parameters: [formatParameter(...tableFormats), ...dispositionParameters],
      responses: { ...fileAnswer('The table.', tableFormats), ...problems },
    },
  },
} as const;

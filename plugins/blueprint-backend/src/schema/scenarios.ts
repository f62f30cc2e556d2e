import {
  candidateViews,
  MOST_SCENARIO_STEPS,
  scenarioChoices,
  scenarioFields,
  scenarioTextLength,
} from '@policing/plugin-blueprint-common';
import { tableFormats } from '../exports/ExportTable';
import {
  count,
  flag,
  list,
  number,
  object,
  oneOf,
  optional,
  ratio,
  ref,
  text,
} from './build';
import {
  choice,
  formatParameter,
  one,
  pageParameters,
  reference,
  registryParameter,
} from './parameters';
import { answer, fileAnswer, notFound, problem, problems } from './responses';

const label = ref('EntityLabel');
const outcome = oneOf([
  'pass',
  'fail',
  'unknown',
  'not-applicable',
  'dispensed',
]);
const level = oneOf(['aligned', 'partly-aligned', 'diverging', 'unassessed']);
const counts = object(['inCloud', 'notInCloud', 'notKnown'], {
  inCloud: count,
  notInCloud: count,
  notKnown: count,
});
const day = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
} as const;
const wave = { type: 'integer', minimum: 1, maximum: 99 } as const;

const changeFields = {
  hosting: oneOf(scenarioChoices.hosting),
  status: oneOf(scenarioChoices.status),
  disposition: oneOf(scenarioChoices.disposition),
  targetHosting: oneOf(scenarioChoices.targetHosting),
  wave,
  plannedStart: day,
  plannedFinish: day,
};

/** What the register has may be older than the rules of today. */
const facts = optional({
  hosting: text,
  status: text,
  disposition: text,
  targetHosting: text,
  wave: number,
  plannedStart: text,
  plannedFinish: text,
});

const changes = { ...optional(changeFields), minProperties: 1 } as const;

const name = {
  type: 'string',
  minLength: 1,
  maxLength: scenarioTextLength.name,
  pattern: '\\S',
} as const;
const description = {
  type: 'string',
  maxLength: scenarioTextLength.description,
} as const;
const registry = { type: 'string', maxLength: 100 } as const;

function stepsOf<const I extends object>(items: I) {
  return { type: 'array', maxItems: MOST_SCENARIO_STEPS, items } as const;
}

const chosen = {
  type: 'array',
  minItems: 1,
  maxItems: MOST_SCENARIO_STEPS,
  items: reference,
} as const;

const step = object(['system', 'changes'], { system: reference, changes });

function pictures<const P extends object>(picture: P) {
  return object(['today', 'planned', 'carriedOut'], {
    today: picture,
    planned: picture,
    carriedOut: picture,
  });
}

const summaryFields = {
  id: text,
  name: text,
  description: text,
  force: label,
  revision: count,
  systems: count,
  archived: flag,
  savedAt: text,
  savedBy: text,
} as const;

const summaryRequired = [
  'id',
  'name',
  'description',
  'force',
  'revision',
  'systems',
  'archived',
  'savedAt',
  'savedBy',
] as const;

const ruleRequired = ['id', 'title', 'severity', 'restricted'] as const;
const ruleFields = {
  id: text,
  title: text,
  severity: oneOf(['low', 'medium', 'high', 'critical']),
  restricted: flag,
} as const;

const evaluation = ref('ScenarioEvaluationResponse');

/** Schemas of what-if scenarios. */
export const scenarioSchemas = {
  ScenariosResponse: object(['registry', 'demonstration', 'forces', 'items'], {
    registry: text,
    demonstration: flag,
    forces: list(label),
    items: list(object(summaryRequired, summaryFields)),
  }),
  ScenarioResponse: object(
    [
      ...summaryRequired,
      'registry',
      'demonstration',
      'mayChange',
      'steps',
      'revisions',
    ],
    {
      ...summaryFields,
      registry: text,
      demonstration: flag,
      mayChange: flag,
      steps: list(
        object(['system', 'changes', 'moved', 'isGone'], {
          system: label,
          changes: facts,
          today: facts,
          moved: list(
            object(['field'], {
              field: oneOf(scenarioFields),
              then: {},
              now: {},
            }),
          ),
          isGone: flag,
        }),
      ),
      revisions: list(
        object(
          ['revision', 'name', 'systems', 'archived', 'savedAt', 'savedBy'],
          {
            revision: count,
            name: text,
            systems: count,
            archived: flag,
            savedAt: text,
            savedBy: text,
          },
        ),
      ),
    },
  ),
  PlannedPosition: object(['days'], {
    days: list(
      object(['day', 'inCloud', 'notInCloud', 'notKnown'], {
        day: text,
        inCloud: count,
        notInCloud: count,
        notKnown: count,
      }),
    ),
    reached: object(['heldAtTheEnd'], {
      surely: text,
      atTheEarliest: text,
      heldAtTheEnd: flag,
    }),
  }),
  ScenarioPictureFigures: object(['counts', 'position', 'conflicts'], {
    conflicts: list(
      object([...ruleRequired, 'found', 'cannotBeRuledOut'], {
        ...ruleFields,
        found: count,
        cannotBeRuledOut: count,
      }),
    ),
    counts,
    position: ref('PlannedPosition'),
    conformance: object(['systems'], {
      systems: count,
      conformance: ratio,
      coverage: ratio,
      assuredConformance: ratio,
    }),
    levels: object(['aligned', 'partly-aligned', 'diverging', 'unassessed'], {
      aligned: count,
      'partly-aligned': count,
      diverging: count,
      unassessed: count,
    }),
  }),
  ScenarioSystemPicture: object(['counts', 'state'], {
    counts: flag,
    state: oneOf(['inCloud', 'notInCloud', 'notKnown']),
    fate: text,
    fateDay: text,
    level,
    conformance: ratio,
    coverage: ratio,
    assuredConformance: ratio,
  }),
  ScenarioEvaluationResponse: object(
    [
      'registry',
      'demonstration',
      'force',
      'day',
      'scorecard',
      'withheld',
      'figures',
      'systems',
    ],
    {
      scenario: object(['id', 'name', 'revision'], {
        id: text,
        name: text,
        revision: count,
      }),
      registry: text,
      demonstration: flag,
      force: label,
      day: text,
      scorecard: object(['title', 'version'], { title: text, version: text }),
      target: ratio,
      withheld: list(oneOf(['conformance', 'legacy', 'restricted-conflicts'])),
      figures: pictures(ref('ScenarioPictureFigures')),
      systems: list(
        object(['system', 'hasStep', 'pictures', 'conflicts'], {
          conflicts: list(
            object([...ruleRequired, 'states'], {
              ...ruleFields,
              states: pictures(
                oneOf([
                  'conflict',
                  'cannot-be-ruled-out',
                  'not-planned',
                  'none',
                ]),
              ),
            }),
          ),
          system: label,
          hasStep: flag,
          nothingMoved: oneOf(['retained', 'not-applicable', 'no-target']),
          pictures: pictures(ref('ScenarioSystemPicture')),
          legacy: object(['red', 'derived'], {
            red: oneOf(['yes', 'no', 'maybe', 'not-assessed']),
            lowest: number,
            highest: number,
            derived: list(
              object(['id', 'title', 'scores'], {
                id: text,
                title: text,
                scores: optional({
                  today: number,
                  planned: number,
                  carriedOut: number,
                }),
              }),
            ),
          }),
          checks: list(
            object(['id', 'title', 'outcomes'], {
              id: text,
              title: text,
              outcomes: pictures(outcome),
            }),
          ),
        }),
      ),
    },
  ),
  ScenarioComparisonResponse: object(['a', 'b', 'steps'], {
    a: evaluation,
    b: evaluation,
    steps: list(
      object(['system'], { system: label, today: facts, a: facts, b: facts }),
    ),
  }),
  ScenarioCandidatesResponse: object(
    ['items', 'totalItems', 'pageInfo', 'waves'],
    {
      items: list(
        object(['system', 'today', 'state'], {
          system: label,
          today: facts,
          state: oneOf(['inCloud', 'notInCloud', 'notKnown']),
          fate: text,
        }),
      ),
      totalItems: count,
      pageInfo: optional({ nextCursor: text, prevCursor: text }),
      waves: list(count),
    },
  ),
  NewScenarioBody: object(['registry', 'force', 'name', 'steps'], {
    registry,
    force: reference,
    name,
    description,
    steps: stepsOf(step),
  }),
  ScenarioRevisionBody: object(['revision', 'name', 'steps'], {
    revision: { type: 'integer', minimum: 1, maximum: 1_000_000 } as const,
    name,
    description,
    archived: flag,
    steps: stepsOf(
      object(['system', 'changes'], {
        system: reference,
        changes,
        confirmed: flag,
      }),
    ),
  }),
  ScenarioChangesBody: object(['systems'], { systems: chosen }),
  ScenarioChangeBody: object(['systems', 'seal'], {
    systems: chosen,
    seal: { type: 'string', pattern: '^[0-9a-f]{64}$' } as const,
  }),
  ScenarioChangePreview: object(
    ['method', 'revision', 'steps', 'files', 'seal'],
    {
      method: object(['kind'], {
        kind: oneOf(['folder', 'change-request', 'none']),
        where: text,
        why: text,
      }),
      revision: count,
      steps: list(
        object(['system', 'state'], {
          system: label,
          state: oneOf([
            'ready',
            'nothing-to-change',
            'moved',
            'not-yours',
            'gone',
            'problem',
          ]),
          why: text,
        }),
      ),
      files: list(
        object(['document', 'file', 'pieces', 'unified'], {
          document: text,
          file: text,
          pieces: list(
            list(
              object(['kind', 'text'], {
                kind: oneOf(['same', 'removed', 'added']),
                before: count,
                after: count,
                text,
              }),
            ),
          ),
          unified: text,
        }),
      ),
      seal: text,
    },
  ),
  ScenarioTrialBody: object(['registry', 'force', 'steps'], {
    registry,
    force: reference,
    steps: stepsOf(step),
  }),
} as const;

const id = {
  type: 'string',
  pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
} as const;

const idPath = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Identifier of the scenario.',
  schema: id,
} as const;

/** A parameter that must be given. */
function needed<const N extends string, const S extends object>(
  parameter: N,
  words: string,
  schema: S,
) {
  return { ...one(parameter, words, schema), required: true } as const;
}

function body<const N extends string>(schema: N) {
  return {
    required: true,
    content: { 'application/json': { schema: ref(schema) } },
  } as const;
}

const kept = {
  201: {
    description: 'It is kept; the scenario as it is now.',
    content: { 'application/json': { schema: ref('ScenarioResponse') } },
  },
} as const;

const conflict = {
  409: problem(
    'It was saved since, or the force has one of that name; the message says so.',
  ),
} as const;

const forceParameter = one(
  'force',
  'Reference of a force; without it, every force whose scenarios the caller may read.',
  reference,
);

/** Paths of what-if scenarios. */
export const scenarioPaths = {
  '/cloud/scenarios': {
    get: {
      operationId: 'GetScenarios',
      description:
        'The what-if scenarios that the caller may read, the newest first.',
      parameters: [
        registryParameter,
        forceParameter,
        one('archived', 'Archived ones in place of the others.', {
          type: 'boolean',
          default: false,
        }),
      ],
      responses: { ...answer('ScenariosResponse', 'The list.'), ...problems },
    },
    post: {
      operationId: 'CreateScenario',
      description:
        'Keeps a new scenario of a force. Nothing in the register changes. What is wrong with it stands in `error.fields`, field by field.',
      requestBody: body('NewScenarioBody'),
      responses: { ...kept, ...problems, ...conflict },
    },
  },
  '/cloud/scenarios/trial': {
    post: {
      operationId: 'TryScenario',
      description: 'What steps come to, without keeping them.',
      requestBody: body('ScenarioTrialBody'),
      responses: {
        ...answer('ScenarioEvaluationResponse', 'What they come to.'),
        ...problems,
      },
    },
  },
  '/cloud/scenarios/candidates': {
    get: {
      operationId: 'GetScenarioCandidates',
      description:
        'Systems of a force that a step can be made for, with the facts that it can change.',
      parameters: [
        registryParameter,
        needed('force', 'Reference of the force.', reference),
        one('view', 'Which systems.', {
          ...choice(candidateViews),
          default: 'all',
        }),
        one('wave', 'Wave of the migration plan.', wave),
        one('q', 'Words that all occur in title or reference.', {
          type: 'string',
          maxLength: 200,
        }),
        ...pageParameters,
      ],
      responses: {
        ...answer('ScenarioCandidatesResponse', 'A page.'),
        ...problems,
      },
    },
  },
  '/cloud/scenarios/comparison': {
    get: {
      operationId: 'CompareScenarios',
      description: 'Two scenarios of one force side by side, and today.',
      parameters: [
        needed('a', 'Identifier of one scenario.', id),
        needed('b', 'Identifier of the other.', id),
      ],
      responses: {
        ...answer('ScenarioComparisonResponse', 'Both.'),
        ...problems,
        ...notFound,
      },
    },
  },
  '/cloud/scenarios/{id}': {
    get: {
      operationId: 'GetScenario',
      description:
        'One scenario with its steps beside the register of today, and its saves.',
      parameters: [idPath],
      responses: {
        ...answer('ScenarioResponse', 'The scenario.'),
        ...problems,
        ...notFound,
      },
    },
  },
  '/cloud/scenarios/{id}/evaluation': {
    get: {
      operationId: 'EvaluateScenario',
      description:
        'What a scenario comes to, as planned and when carried out, beside today.',
      parameters: [idPath],
      responses: {
        ...answer('ScenarioEvaluationResponse', 'What it comes to.'),
        ...problems,
        ...notFound,
      },
    },
  },
  '/cloud/scenarios/{id}/revisions': {
    post: {
      operationId: 'ReviseScenario',
      description:
        'Saves a scenario again, or archives it. Every save is kept; `revision` names the one it follows.',
      parameters: [idPath],
      requestBody: body('ScenarioRevisionBody'),
      responses: { ...kept, ...problems, ...notFound, ...conflict },
    },
  },
  '/cloud/scenarios/{id}/changes/preview': {
    post: {
      operationId: 'PreviewScenarioChanges',
      description:
        'The exact lines of the register’s files that chosen steps would change. Nothing is written.',
      parameters: [idPath],
      requestBody: body('ScenarioChangesBody'),
      responses: {
        ...answer('ScenarioChangePreview', 'The lines.'),
        ...problems,
        ...notFound,
      },
    },
  },
  '/cloud/scenarios/{id}/changes': {
    post: {
      operationId: 'ApplyScenario',
      description:
        'Changes the register by chosen steps: in its files, or by a change request at their repository.',
      parameters: [idPath],
      requestBody: body('ScenarioChangeBody'),
      responses: {
        201: {
          description: 'It is written, or asked for.',
          content: {
            'application/json': { schema: ref('CloudChangeResult') },
          },
        },
        ...problems,
        ...notFound,
        ...conflict,
      },
    },
  },
  '/exports/cloud-scenario': {
    get: {
      operationId: 'ExportScenario',
      description: 'One scenario, or two, with figures and systems.',
      parameters: [
        formatParameter(...tableFormats),
        needed('id', 'Identifier of the scenario.', id),
        one('b', 'Identifier of another of the same force.', id),
      ],
      responses: {
        ...fileAnswer('The table.', tableFormats),
        ...problems,
        ...notFound,
      },
    },
  },
} as const;

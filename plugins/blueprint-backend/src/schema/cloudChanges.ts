import {
  changeReasonLength,
  editableDocuments,
  editableFacts,
  factListLength,
  factTextLength,
} from '@policing/plugin-blueprint-common';
import { anything, count, flag, list, object, oneOf, ref, text } from './build';
import { namePath } from './parameters';
import { answer, notFound, problem, problems } from './responses';

const facts = [...editableFacts.system, ...editableFacts.assessment];

const label = object(['ref', 'title'], { ref: text, title: text });
const document = oneOf(editableDocuments);
const anyFact = oneOf(facts);

/** Values of facts by path; what they may be, the schemas of the kinds say. */
const values = { type: 'object', additionalProperties: true } as const;

const method = {
  type: 'object',
  required: ['kind'],
  additionalProperties: false,
  properties: {
    kind: oneOf(['folder', 'change-request', 'none']),
    where: text,
    why: text,
  },
} as const;

const factText = { type: 'string', maxLength: factTextLength } as const;

/** A value that a person gives: a text, a number, yes or no, or a list of texts or of things. */
const wanted = {
  oneOf: [
    factText,
    { type: 'number' },
    { type: 'boolean' },
    {
      type: 'array',
      maxItems: factListLength,
      items: {
        oneOf: [
          factText,
          {
            type: 'object',
            maxProperties: 20,
            additionalProperties: factText,
          },
        ],
      },
    },
  ],
} as const;

/** Schemas of changes to the cloud facts of a system. */
export const cloudChangeSchemas = {
  CloudChangeForm: object(
    [
      'system',
      'registry',
      'demonstration',
      'forces',
      'mayChange',
      'method',
      'documents',
      'assessment',
    ],
    {
      system: label,
      registry: text,
      demonstration: flag,
      forces: list(label),
      mayChange: flag,
      whyNot: text,
      method,
      documents: list(
        object(['document', 'file', 'digest', 'facts', 'inRegister'], {
          document,
          file: text,
          digest: text,
          facts: values,
          inRegister: flag,
        }),
      ),
      assessment: oneOf(['shown', 'withheld', 'none']),
    },
  ),
  CloudChangeBody: object(['documents'], {
    documents: {
      type: 'array',
      minItems: 1,
      maxItems: editableDocuments.length,
      items: object(['document', 'digest', 'seen', 'changes'], {
        document,
        digest: { type: 'string', pattern: '^[0-9a-f]{64}$' },
        seen: { ...values, maxProperties: facts.length },
        changes: {
          type: 'array',
          minItems: 1,
          maxItems: facts.length,
          items: object(['fact'], { fact: anyFact, value: wanted }),
        },
      }),
    },
    reason: { type: 'string', maxLength: changeReasonLength },
  }),
  CloudChangePreview: object(['files', 'problems'], {
    files: list(
      object(['document', 'file', 'pieces', 'unified'], {
        document,
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
    problems: list(
      object(['document', 'severity', 'message'], {
        document,
        fact: text,
        severity: oneOf(['error', 'warning']),
        message: text,
      }),
    ),
  }),
  CloudChangeResult: {
    type: 'object',
    required: ['kind'],
    additionalProperties: false,
    properties: {
      kind: oneOf(['written', 'change-request']),
      files: list(text),
      url: text,
      branch: text,
    },
  },
  CloudChangeConflict: {
    type: 'object',
    required: ['error'],
    properties: {
      error: {
        type: 'object',
        required: ['name', 'message'],
        properties: {
          name: text,
          message: text,
          conflicts: list(
            object(['document', 'fact', 'touched'], {
              document,
              fact: anyFact,
              seen: anything,
              now: anything,
              wanted: anything,
              touched: flag,
            }),
          ),
          form: ref('CloudChangeForm'),
        },
      },
    },
  },
} as const;

const body = {
  required: true,
  content: { 'application/json': { schema: ref('CloudChangeBody') } },
} as const;

const conflict = {
  409: {
    description:
      'Somebody else changed the document; `error.conflicts` names the facts with what was seen and what is there now.',
    content: { 'application/json': { schema: ref('CloudChangeConflict') } },
  },
} as const;

const badHost = {
  502: problem('The host of the repository did not do what it was asked for.'),
} as const;

/** Paths of changes to the cloud facts of a system. */
export const cloudChangePaths = {
  '/cloud/changes/{namespace}/{name}': {
    get: {
      operationId: 'GetCloudChange',
      description:
        'The cloud facts of a system as their files have them, whether the caller may change them, and how.',
      parameters: [...namePath],
      responses: {
        ...answer('CloudChangeForm', 'The facts.'),
        ...problems,
        ...notFound,
        ...badHost,
      },
    },
    post: {
      operationId: 'ChangeCloudFacts',
      description:
        'Changes facts in the files of the registry, or opens a change request. What the rules of the register have against it stands in `error.problems`.',
      parameters: [...namePath],
      requestBody: body,
      responses: {
        201: {
          description: 'What was written, or where the change request is.',
          content: { 'application/json': { schema: ref('CloudChangeResult') } },
        },
        ...problems,
        ...notFound,
        ...conflict,
        ...badHost,
      },
    },
  },
  '/cloud/changes/{namespace}/{name}/preview': {
    post: {
      operationId: 'PreviewCloudChange',
      description:
        'What a change would do to the files, line by line, and what the rules of the register say to it. Nothing is written.',
      parameters: [...namePath],
      requestBody: body,
      responses: {
        ...answer('CloudChangePreview', 'The difference.'),
        ...problems,
        ...notFound,
        ...conflict,
        ...badHost,
      },
    },
  },
} as const;

import {
  importLimits,
  importRowStates,
  importStates,
} from '@policing/plugin-blueprint-common';
import { tableFormats } from '../exports/ExportTable';
import {
  anything,
  count,
  flag,
  list,
  object,
  oneOf,
  optional,
  ref,
  text,
} from './build';
import {
  any,
  choice,
  formatParameter,
  one,
  pageParameters,
  reference,
  registryParameter,
} from './parameters';
import { answer, fileAnswer, notFound, problem, problems } from './responses';

const label = object(['ref', 'title'], { ref: text, title: text });

const counts = object(importRowStates, {
  added: count,
  changed: count,
  removed: count,
  unchanged: count,
  bad: count,
});

const summaryRequired = [
  'id',
  'registry',
  'force',
  'fileName',
  'state',
  'rows',
  'revision',
  'startedBy',
  'startedAt',
  'updatedAt',
  'expiresOn',
] as const;

const summaryProperties = {
  id: text,
  registry: text,
  force: label,
  fileName: text,
  state: oneOf(importStates),
  rows: count,
  revision: count,
  startedBy: label,
  startedAt: text,
  updatedAt: text,
  expiresOn: text,
  counts,
} as const;

const sort = oneOf([
  'blockers',
  'choice',
  'date',
  'flag',
  'integer',
  'number',
  'reference',
  'text',
]);

const heading = { type: 'string', maxLength: 200 } as const;
const fieldId = { type: 'string', maxLength: 100 } as const;
const word = { type: 'string', maxLength: importLimits.text } as const;
const places = {
  type: 'array',
  maxItems: importLimits.rows,
  items: { type: 'integer', minimum: 0, maximum: 1_000_000 },
} as const;
const revision = {
  type: 'integer',
  minimum: 1,
  maximum: 1_000_000,
} as const;

/** Schemas of imports. */
export const importSchemas = {
  ImportSummary: object(summaryRequired, summaryProperties),
  ImportsResponse: object(['registry', 'forces', 'items'], {
    registry: text,
    forces: list(label),
    items: list(ref('ImportSummary')),
  }),
  ImportDetailResponse: object(
    [
      ...summaryRequired,
      'format',
      'sheets',
      'columns',
      'fields',
      'questions',
      'blankClears',
      'writing',
    ],
    {
      ...summaryProperties,
      format: oneOf(tableFormats),
      sheets: list(text),
      sheet: text,
      columns: list(
        object(['heading', 'samples'], {
          heading: text,
          field: text,
          by: oneOf(['heading', 'remembered']),
          samples: list(text),
        }),
      ),
      fields: list(
        object(['id', 'title', 'sort', 'allowed', 'restricted'], {
          id: text,
          title: text,
          sort,
          allowed: text,
          restricted: flag,
        }),
      ),
      questions: list(
        object(['column', 'field', 'text', 'count', 'allowed'], {
          column: text,
          field: text,
          text,
          count,
          allowed: list(text),
          suggestion: text,
          answer: text,
        }),
      ),
      blankClears: flag,
      done: count,
      note: text,
      writing: object(['kind'], {
        kind: oneOf(['folder', 'change-request', 'none']),
        words: text,
      }),
      result: object(
        ['acceptedBy', 'acceptedAt', 'added', 'changed', 'removed'],
        {
          acceptedBy: label,
          acceptedAt: text,
          added: count,
          changed: count,
          removed: count,
          files: list(text),
          changeRequest: text,
        },
      ),
    },
  ),
  ImportRowsResponse: object(['items', 'totalItems', 'pageInfo'], {
    items: list(
      object(['place', 'state', 'title', 'changes', 'problems'], {
        place: count,
        row: count,
        state: oneOf(importRowStates),
        title: text,
        ref: text,
        changes: list(
          object(['field'], { field: text, was: anything, now: anything }),
        ),
        problems: list(
          object(['severity', 'message'], {
            severity: oneOf(['error', 'warning']),
            column: text,
            field: text,
            found: text,
            message: text,
            allowed: text,
            suggestion: text,
          }),
        ),
      }),
    ),
    totalItems: count,
    pageInfo: optional({ nextCursor: text, prevCursor: text }),
  }),
  ImportMappingBody: object(['revision'], {
    revision,
    sheet: { type: 'string', maxLength: 100 },
    columns: {
      type: 'array',
      maxItems: importLimits.columns,
      items: object(['heading'], { heading, field: fieldId }),
    },
    values: {
      type: 'array',
      maxItems: importLimits.values,
      items: object(['field', 'text'], {
        field: fieldId,
        text: word,
        value: word,
      }),
    },
    blankClears: flag,
  }),
  ImportAcceptBody: object(['revision'], {
    revision,
    leaveOut: places,
    takeOut: places,
  }),
} as const;

const idPath = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Id of an import.',
  schema: { type: 'string', pattern: '^[0-9a-f-]{36}$' },
} as const;

function body<const N extends string>(name: N) {
  return {
    required: true,
    content: { 'application/json': { schema: ref(name) } },
  } as const;
}

const conflict = {
  409: problem(
    'The import or the register has moved on; the message says what happened.',
  ),
} as const;

const under = {
  202: {
    description: 'It is under way; ask for the import to see how far it is.',
    content: { 'application/json': { schema: ref('ImportDetailResponse') } },
  },
} as const;

const file = { schema: { type: 'string', format: 'binary' } } as const;

/** Paths of imports. */
export const importPaths = {
  '/imports': {
    get: {
      operationId: 'GetImports',
      description: 'Imports of the forces that the caller plans for.',
      parameters: [
        registryParameter,
        one('force', 'Reference of a force.', reference),
      ],
      responses: { ...answer('ImportsResponse', 'The imports.'), ...problems },
    },
    post: {
      operationId: 'StartImport',
      description:
        'Takes a file with systems of a force, CSV in UTF-8 or an Excel workbook, as the body of the request. Nothing is written.',
      parameters: [
        registryParameter,
        {
          ...one('force', 'Reference of the force.', reference),
          required: true,
        } as const,
        {
          name: 'X-File-Name',
          in: 'header',
          required: false,
          description: 'Name of the file, percent-encoded.',
          schema: { type: 'string', maxLength: 600 },
        } as const,
      ],
      requestBody: {
        required: true,
        content: {
          'text/csv': file,
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
            file,
          'application/octet-stream': file,
        },
      },
      responses: {
        201: {
          description: 'It was read; the import with suggested columns.',
          content: {
            'application/json': { schema: ref('ImportDetailResponse') },
          },
        },
        ...problems,
        413: problem('The file is too large.'),
      },
    },
  },
  '/imports/{id}': {
    get: {
      operationId: 'GetImport',
      description: 'One import: its columns, questions and counts.',
      parameters: [idPath],
      responses: {
        ...answer('ImportDetailResponse', 'The import.'),
        ...problems,
        ...notFound,
      },
    },
    delete: {
      operationId: 'DiscardImport',
      description: 'Puts an import aside, with its file and rows.',
      parameters: [
        idPath,
        {
          ...one('revision', 'The revision that is put aside.', revision),
          required: true,
        } as const,
      ],
      responses: {
        204: { description: 'It is gone.' },
        ...problems,
        ...notFound,
        ...conflict,
      },
    },
  },
  '/imports/{id}/mapping': {
    put: {
      operationId: 'MapImport',
      description:
        'Says which column is what and starts to check the rows, or reads another sheet. What is wrong stands in `error.fields`.',
      parameters: [idPath],
      requestBody: body('ImportMappingBody'),
      responses: { ...under, ...problems, ...notFound, ...conflict },
    },
  },
  '/imports/{id}/rows': {
    get: {
      operationId: 'GetImportRows',
      description: 'What becomes of the rows, a page.',
      parameters: [
        idPath,
        any('state', 'What a row is to the register.', choice(importRowStates)),
        ...pageParameters,
      ],
      responses: {
        ...answer('ImportRowsResponse', 'A page.'),
        ...problems,
        ...notFound,
      },
    },
  },
  '/imports/{id}/acceptance': {
    post: {
      operationId: 'AcceptImport',
      description:
        'Starts to write what was checked. Refused where the register has moved on in between; then the rows are checked again.',
      parameters: [idPath],
      requestBody: body('ImportAcceptBody'),
      responses: { ...under, ...problems, ...notFound, ...conflict },
    },
  },
  '/exports/import-problems': {
    get: {
      operationId: 'ExportImportProblems',
      description: 'Bad rows of an import with their cells and what is wrong.',
      parameters: [
        formatParameter(...tableFormats),
        {
          ...one('import', 'Id of the import.', idPath.schema),
          required: true,
        } as const,
      ],
      responses: {
        ...fileAnswer('The table.', tableFormats),
        ...problems,
        ...notFound,
      },
    },
  },
} as const;

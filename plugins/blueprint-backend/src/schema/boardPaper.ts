import {
  count,
  flag,
  list,
  number,
  object,
  oneOf,
  ratio,
  ref,
  text,
} from './build';
import {
  formatParameter,
  one,
  reference,
  registryParameter,
} from './parameters';
import { answer, fileAnswer, notFound, problems } from './responses';

const labels = list(ref('EntityLabel'));

/** Schemas of the paper for a board. */
export const boardPaperSchemas = {
  BoardDecision: object(['kind', 'sentence', 'reason', 'rule'], {
    kind: oneOf([
      'renew-or-end-dispensation',
      'dispensation-ended',
      'mandate-check',
      'after-contract',
      'find-out',
      'work-together',
    ]),
    sentence: text,
    reason: text,
    rule: text,
  }),
  BoardCheck: object(
    [
      'id',
      'title',
      'severity',
      'weight',
      'remediation',
      'failing',
      'passing',
      'notKnown',
      'systems',
    ],
    {
      id: text,
      title: text,
      severity: text,
      weight: number,
      remediation: text,
      failing: count,
      passing: count,
      notKnown: count,
      systems: labels,
    },
  ),
  BoardDispensation: object(
    [
      'ref',
      'state',
      'principle',
      'systems',
      'reason',
      'expiresOn',
      'daysLeft',
      'expiring',
    ],
    {
      ref: text,
      state: oneOf(['live', 'ended']),
      principle: ref('EntityLabel'),
      systems: labels,
      reason: text,
      approvedBy: ref('EntityLabel'),
      expiresOn: text,
      daysLeft: number,
      expiring: flag,
    },
  ),
  BoardChanges: object(['better', 'worse', 'added', 'changed', 'items'], {
    better: count,
    worse: count,
    added: count,
    changed: count,
    items: list(
      object(['at', 'system', 'summary'], {
        at: text,
        system: ref('EntityLabel'),
        summary: text,
      }),
    ),
  }),
  BoardPaperResponse: object(
    [
      'registry',
      'scope',
      'date',
      'since',
      'leastCoverage',
      'classification',
      'position',
      'beside',
      'decisions',
      'withheld',
    ],
    {
      registry: ref('RegistryInfo'),
      scope: ref('EntityLabel'),
      force: text,
      date: text,
      since: text,
      blueprintVersion: text,
      leastCoverage: ratio,
      cloudTarget: ratio,
      dispensationHorizonDays: count,
      classification: oneOf(['OFFICIAL', 'OFFICIAL-SENSITIVE']),
      position: ref('Position'),
      beside: list(ref('Position')),
      changes: ref('BoardChanges'),
      worstChecks: list(ref('BoardCheck')),
      dispensations: list(ref('BoardDispensation')),
      decisions: list(ref('BoardDecision')),
      withheld: list(
        oneOf([
          'conformance',
          'changes',
          'checks',
          'dispensations',
          'legacy',
          'risk',
        ]),
      ),
    },
  ),
} as const;

const parameters = [
  registryParameter,
  one(
    'force',
    'Reference of the force that the paper is about; without it, every force of the register.',
    reference,
  ),
  one('since', 'Day that changes are counted from, such as 2026-09-01.', {
    type: 'string',
    pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
    maxLength: 10,
  }),
] as const;

/** Formats of a paper. */
export const paperFormats = ['pdf', 'xlsx'] as const;

/** Paths of the paper for a board. */
export const boardPaperPaths = {
  '/board-paper': {
    get: {
      operationId: 'GetBoardPaper',
      description: 'What stands in a paper for the design authority.',
      parameters,
      responses: {
        ...answer('BoardPaperResponse', 'The paper.'),
        ...problems,
        ...notFound,
      },
    },
  },
  '/exports/board-paper': {
    get: {
      operationId: 'ExportBoardPaper',
      description: 'A paper for the design authority as a file.',
      parameters: [formatParameter(...paperFormats), ...parameters],
      responses: {
        ...fileAnswer('The paper.', paperFormats),
        ...problems,
        ...notFound,
      },
    },
  },
} as const;

import {
  blockerKinds,
  cloudStepKinds,
  decisionStates,
  dispositions,
  fundingStates,
  horizonKinds,
  hostingClasses,
  milestoneKinds,
  migrationStatuses,
  neighbourOrders,
  planDateKinds,
  waitReasons,
} from '@policing/plugin-blueprint-common';
import {
  anything,
  count,
  flag,
  list,
  number,
  object,
  oneOf,
  optional,
  ref,
  text,
} from './build';
import { namePath } from './parameters';
import { answer, notFound, problems } from './responses';

const hosting = oneOf(hostingClasses);
const status = oneOf(migrationStatuses);
const disposition = oneOf(dispositions);
const running = oneOf(['off', 'runs', 'not-known']);
const move = oneOf(['finished', 'open', 'stays', 'undecided']);
const delay = oneOf(['finish-passed', 'start-passed']);

const neighbourProperties = {
  ref: text,
  title: text,
  forces: list(ref('EntityLabel')),
  lifecycle: text,
  hostingClass: hosting,
  inCloud: oneOf(['yes', 'no', 'not-known']),
  status,
  disposition,
  wave: count,
  plannedFinish: text,
  actualFinish: text,
  move,
  delay,
  order: oneOf(neighbourOrders),
  wait: object(['because', 'state'], {
    because: oneOf(waitReasons),
    state: oneOf(['waits', 'not-known']),
    finishesBefore: flag,
  }),
} as const;

/** Schemas of the move of one system. */
export const cloudSystemSchemas = {
  CloudNeighbour: object(
    ['ref', 'title', 'forces', 'inCloud', 'move'],
    neighbourProperties,
  ),
  CloudPredecessor: object(
    ['ref', 'title', 'forces', 'inCloud', 'move', 'running'],
    { ...neighbourProperties, running, decommissionedOn: text },
  ),
  CloudStep: object(['kind', 'id', 'what', 'because', 'restricted', 'facts'], {
    kind: oneOf(cloudStepKinds),
    id: text,
    what: text,
    because: text,
    restricted: flag,
    system: text,
    facts: list(text),
  }),
  SystemCloudDate: object(['kind', 'date', 'passed'], {
    kind: oneOf(horizonKinds),
    date: text,
    passed: flag,
    source: oneOf(['product-release', 'last-test']),
    cover: object(['state'], {
      state: oneOf(['covered', 'not-covered', 'no-plan']),
      plan: object(['kind', 'date', 'late'], {
        kind: oneOf(planDateKinds),
        date: text,
        late: flag,
      }),
    }),
  }),
  SystemCloudResponse: object(
    [
      'system',
      'today',
      'why',
      'hosting',
      'cloud',
      'move',
      'dates',
      'history',
      'needs',
      'neededBy',
      'predecessors',
      'successors',
      'leftOut',
      'cloudFirst',
      'next',
      'withheld',
    ],
    {
      system: ref('SystemSummary'),
      today: text,
      why: text,
      hosting: optional({
        class: hosting,
        provider: text,
        region: text,
        supportLocations: list(text),
        landingZone: text,
      }),
      cloud: optional({
        status,
        disposition,
        dispositionReason: text,
        dispositionDecidedOn: text,
        revisitOn: text,
        sourceHosting: hosting,
        targetHosting: hosting,
        wave: count,
        plannedStart: text,
        plannedFinish: text,
        actualStart: text,
        actualFinish: text,
        progress: count,
        sourceDecommissioned: flag,
        sourceDecommissionDue: text,
        justification: text,
      }),
      contract: optional({
        contractEnds: text,
        contractBreaks: list(text),
      }),
      move,
      delay,
      decision: object(['state'], {
        state: oneOf(decisionStates),
        days: count,
        old: flag,
      }),
      oldAfterMonths: count,
      dates: list(ref('SystemCloudDate')),
      history: list(
        object(['day', 'source', 'changes'], {
          day: text,
          source: oneOf(['recorded', 'first-recorded', 'declared']),
          changes: list(
            object(['fact'], { fact: text, from: anything, to: anything }),
          ),
          milestone: oneOf(milestoneKinds),
        }),
      ),
      needs: list(ref('CloudNeighbour')),
      neededBy: list(ref('CloudNeighbour')),
      predecessors: list(ref('CloudPredecessor')),
      successors: list(ref('CloudNeighbour')),
      leftOut: object(['needs', 'neededBy', 'predecessors', 'successors'], {
        needs: count,
        neededBy: count,
        predecessors: count,
        successors: count,
      }),
      leftRunning: object(['overdue'], {
        source: running,
        due: text,
        overdue: flag,
      }),
      cloudFirst: object(['principles'], {
        principles: list(ref('EntityLabel')),
        checks: list(
          object(['id', 'title', 'outcome', 'why'], {
            id: text,
            title: text,
            outcome: ref('Outcome'),
            why: text,
            remediation: text,
          }),
        ),
      }),
      conflicts: list(ref('ConflictFinding')),
      conflictRulesWithheld: count,
      suggestion: ref('DispositionSuggestion'),
      next: list(ref('CloudStep')),
      blockers: list(
        object(['kind', 'description'], {
          kind: oneOf(blockerKinds),
          description: text,
          since: text,
          days: count,
          owner: text,
        }),
      ),
      exit: optional({
        plan: text,
        owner: text,
        trigger: text,
        successor: ref('EntityLabel'),
        durationDays: count,
        knowledgeTransfer: text,
        reviewedOn: text,
        reviewedDays: count,
        dataExportFormat: text,
        dataExportTestedOn: text,
        testedDays: count,
        deletionEvidence: flag,
        noticePeriodDays: count,
        estimatedCost: number,
      }),
      funding: object(['state'], {
        state: oneOf(fundingStates),
        need: text,
        amount: number,
        reference: text,
        decidedOn: text,
      }),
      withheld: list(oneOf(['assessment', 'checks'])),
    },
  ),
} as const;

/** Path of the move of one system. */
export const cloudSystemPaths = {
  '/systems/{namespace}/{name}/cloud': {
    get: {
      operationId: 'GetSystemCloud',
      description:
        'The move of a system to cloud: facts, history, what stands around it and what to do next.',
      parameters: namePath,
      responses: {
        ...answer('SystemCloudResponse', 'The move.'),
        ...problems,
        ...notFound,
      },
    },
  },
} as const;

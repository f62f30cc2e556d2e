import { type ConflictFinding, formatDay } from '../../engine';
import type { SpecOf } from '../../schema';
import type { HorizonDate } from '../horizon';
import {
  type DecisionAge,
  type LeftRunning,
  moveState,
  type Wait,
} from '../pipeline';
import { gapsOfPlan } from '../planGaps';
import { ageInWords, agoInWords } from './ageInWords';
import { type CloudStep, gapSteps } from './CloudStep';
import { endingOf } from './endingOf';

/** What is known of a system and of what stands around it. */
export interface CloudStepsInput {
  ref: string;
  spec: SpecOf<'System'>;
  /** Whether today's hosting counts towards the target. */
  inCloud: 'yes' | 'no' | 'not-known';
  /** What its move waits for. */
  waits: readonly Wait[];
  /** What still runs behind it. */
  left?: LeftRunning;
  /** Dates of the horizon. */
  dates: readonly HorizonDate[];
  decision?: DecisionAge;
  /** What in its plan cannot work, or may not, as far as the reader may read it. */
  conflicts?: readonly ConflictFinding[];
  /** Where the reader may read it: the assessment, if there is one. */
  readable?: { assessment?: Assessment };
  titleOf: (ref: string) => string;
}

type Assessment = Pick<
  SpecOf<'SystemAssessment'>,
  'blockers' | 'exit' | 'funding'
>;

/** How an exit plan is said to be missing. */
const NO_PLAN = 'none';

/**
 * What to do next about the move of a system: one list in order, each with the
 * state of the facts that asks for it. The rules are ours; they look at states
 * alone, and where time matters at dates and settings of the scorecard.
 *
 * @param today - ISO 8601 day
 * @returns nothing for a system that is switched off
 */
export function cloudStepsOf(
  input: CloudStepsInput,
  today: string,
): CloudStep[] {
  if (input.spec.lifecycle === 'decommissioned') {
    return [];
  }
  const conflicts = (input.conflicts ?? []).filter(
    ({ state }) => state === 'conflict',
  );
  const steps = [
    ...blockerSteps(input, today),
    ...hostingSteps(input),
    ...planSteps(input, today),
    ...orderSteps(input),
    ...endingSteps(input),
    ...leftRunningSteps(input, today),
    ...decisionSteps(input, today),
    ...fundingSteps(input),
    ...exitSteps(input),
  ];
  return [
    ...conflicts.map(stepOfConflict),
    ...steps.filter(step => !conflicts.some(found => tellsOf(found, step))),
  ];
}

function stepOfConflict(conflict: ConflictFinding): CloudStep {
  const { id, title, remediation, why, restricted, facts } = conflict;
  return {
    kind: 'conflict',
    id,
    what: remediation,
    because: `${title}. ${why}`,
    restricted,
    facts: facts.map(({ path }) => path),
  };
}

/** Whether a conflict says already what a step would. */
function tellsOf({ facts }: ConflictFinding, step: CloudStep): boolean {
  const read = new Set(facts.map(({ path }) => path));
  return step.facts.every(path => read.has(path));
}

function isMoving({ ref, spec }: CloudStepsInput): boolean {
  return moveState({ ref, spec }) === 'open';
}

function blockerSteps(input: CloudStepsInput, today: string): CloudStep[] {
  const blockers = input.readable?.assessment?.blockers ?? [];
  if (moveState(input) === 'finished') {
    return [];
  }
  return blockers.map(({ kind, since, owner }, place) => {
    const age = since
      ? ` since ${formatDay(since)} (${ageInWords(since, today)})`
      : ', nobody recorded since when';
    return {
      kind: 'blocker',
      id: `blocker-${place + 1}`,
      what: owner
        ? `Clear what holds it up: ${inWords(kind)}.`
        : `Name somebody to clear what holds it up: ${inWords(kind)}.`,
      because: `It has been in the way${age}${
        owner ? '' : ', and nobody is named who is to clear it'
      }.`,
      restricted: true,
      facts: ['blockers'],
    };
  });
}

function hostingSteps({ inCloud, spec }: CloudStepsInput): CloudStep[] {
  const steps: CloudStep[] = [];
  if (inCloud === 'not-known') {
    steps.push({
      kind: 'hosting',
      id: 'hosting',
      what: 'Find out where it runs.',
      because:
        'Its hosting is not known, so it counts neither as in cloud nor as not.',
      restricted: false,
      facts: ['hosting.class'],
    });
  }
  if (spec.cloud?.status === undefined) {
    steps.push({
      kind: 'hosting',
      id: 'status',
      what: 'Say how far the move is.',
      because: 'No status is recorded.',
      restricted: false,
      facts: ['cloud.status'],
    });
  }
  return steps;
}

function planSteps(input: CloudStepsInput, today: string): CloudStep[] {
  const { spec, inCloud } = input;
  const isOver =
    moveState(input) === 'finished' || spec.cloud?.status === 'not-applicable';
  if (inCloud === 'yes' || isOver) {
    return [];
  }
  return gapsOfPlan(spec, today).map(gap => ({
    kind: 'plan',
    id: gap,
    ...gapSteps[gap],
    restricted: false,
  }));
}

function orderSteps({ waits, titleOf }: CloudStepsInput): CloudStep[] {
  return waits.flatMap(({ on, because, state, finishesBefore }) => {
    const title = titleOf(on.ref);
    const reason = {
      needs: `It needs ${title}`,
      'replaced-by': `${title} is to take its place`,
      'still-needed-by': `${title} still needs it`,
    }[because];
    const step = {
      kind: 'order' as const,
      id: `${because} ${on.ref}`,
      restricted: false,
      system: on.ref,
      facts: ['graph.movesBeforeDependency'],
    };
    if (state === 'not-known') {
      return {
        ...step,
        what: `Find out what becomes of ${title}.`,
        because: `${reason}, and nobody recorded what is to happen to that.`,
      };
    }
    return finishesBefore
      ? {
          ...step,
          what: `Put the move and that of ${title} into an order that works.`,
          because: `${reason}, and its own move is planned to end first.`,
        }
      : [];
  });
}

function endingSteps({ dates }: CloudStepsInput): CloudStep[] {
  return dates.flatMap(({ kind, date, passed, cover }) => {
    const ending = endingOf(kind);
    if (!ending || !cover || cover.state === 'covered') {
      return [];
    }
    const { words, fact } = ending;
    const { plan } = cover;
    return {
      kind: 'ending',
      id: `${kind} ${date}`,
      what: plan
        ? `Bring the plan forward, or buy time beyond the end of ${words}.`
        : `Plan for the end of ${words}.`,
      because: `${capitalise(words)} ${passed ? 'ended' : 'ends'} on ${formatDay(
        date,
      )}${plan ? ` and the plan is done on ${formatDay(plan.date)}${plan.late ? ', which has passed' : ''}` : ', and there is no plan'}.`,
      restricted: false,
      facts: [fact],
    };
  });
}

function leftRunningSteps(
  { left, spec, titleOf }: CloudStepsInput,
  today: string,
): CloudStep[] {
  if (!left) {
    return [];
  }
  const { actualFinish } = spec.cloud ?? {};
  const since = actualFinish
    ? `The move ended ${agoInWords(actualFinish, today)}`
    : 'The move has ended';
  const step = { kind: 'left-running', restricted: false } as const;
  const source: CloudStep[] =
    left.source === undefined || left.source === 'off'
      ? []
      : [
          {
            ...step,
            id: 'source',
            what: left.due
              ? 'Switch off what it was migrated from.'
              : 'Set a day to switch off what it was migrated from.',
            because: `${since}, and ${
              left.source === 'runs'
                ? 'the old one still runs'
                : 'nobody recorded that the old one is off'
            }${
              left.due
                ? `; it ${left.overdue ? 'was' : 'is'} to be off by ${formatDay(left.due)}`
                : ''
            }.`,
            facts: ['cloud.sourceDecommissioned'],
          },
        ];
  return [
    ...source,
    ...left.predecessors
      .filter(({ state }) => state !== 'off')
      .map(({ ref, state }) => ({
        ...step,
        id: `predecessor ${ref}`,
        what:
          state === 'runs'
            ? `Switch off ${titleOf(ref)}.`
            : `Find out whether ${titleOf(ref)} still runs.`,
        because: `This system took its place${
          state === 'runs'
            ? ', and it still runs'
            : ', and nobody recorded whether it still runs'
        }.`,
        system: ref,
        facts: ['graph.replacedSystemsStillLive'],
      })),
  ];
}

function decisionSteps(
  { decision, spec }: CloudStepsInput,
  today: string,
): CloudStep[] {
  const { disposition, dispositionDecidedOn } = spec.cloud ?? {};
  if (!decision?.old || !disposition || !dispositionDecidedOn) {
    return [];
  }
  return [
    {
      kind: 'decision',
      id: 'old-decision',
      what: 'Carry the decision out, or take it again.',
      because: `It was decided to ${disposition} it ${agoInWords(
        dispositionDecidedOn,
        today,
      )}, and that is not done.`,
      restricted: false,
      facts: ['cloud.dispositionDecidedOn'],
    },
  ];
}

function fundingSteps(input: CloudStepsInput): CloudStep[] {
  if (!input.readable || !isMoving(input)) {
    return [];
  }
  const state = input.readable.assessment?.funding?.state;
  if (state === 'funded') {
    return [];
  }
  return [
    {
      kind: 'funding',
      id: 'funding',
      what:
        state === undefined
          ? 'Say whether the money for the move is there.'
          : 'Get the rest of the money for the move agreed.',
      because:
        state === undefined
          ? 'It is to move, and its funding is not recorded.'
          : `It is to move, and the money is ${inWords(state)}.`,
      restricted: true,
      facts: ['funding.state'],
    },
  ];
}

function exitSteps({ readable }: CloudStepsInput): CloudStep[] {
  if (!readable) {
    return [];
  }
  const { plan, dataExportTestedOn } = readable.assessment?.exit ?? {};
  const step = { kind: 'exit', restricted: true } as const;
  if (plan === undefined || plan === NO_PLAN) {
    return [
      {
        ...step,
        id: 'exit-plan',
        what: 'Write down how it would be left.',
        because:
          plan === undefined
            ? 'Whether there is an exit plan is not known.'
            : 'There is no exit plan.',
        facts: ['exit.plan'],
      },
    ];
  }
  return dataExportTestedOn === undefined
    ? [
        {
          ...step,
          id: 'exit-test',
          what: 'Test that the data can be taken out.',
          because: 'There is an exit plan, and no test of it is recorded.',
          facts: ['exit.dataExportTestedOn'],
        },
      ]
    : [];
}

function inWords(value: string): string {
  return value.replaceAll('-', ' ');
}

function capitalise(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1);
}

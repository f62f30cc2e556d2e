import type {
  CloudFactChange,
  CloudStep,
  DecisionAge,
  Delay,
  HorizonDate,
  LeftRunning,
  MilestoneKind,
  MoveState,
  NeighbourOrder,
  RunningState,
  Wait,
} from '../../cloud';
import type {
  ConflictFinding,
  DispositionSuggestion,
  Outcome,
} from '../../engine';
import type { SystemAssessmentEntity, SystemEntity } from '../../schema';
import type { EntityLabel, SystemSummary } from '../types';

type SystemSpec = SystemEntity['spec'];
type AssessmentSpec = SystemAssessmentEntity['spec'];
type Hosting = NonNullable<SystemSpec['hosting']>;
type Plan = NonNullable<SystemSpec['cloud']>;
type Blocker = NonNullable<AssessmentSpec['blockers']>[number];

/** A system that stands beside another in its move, with its own plan: open facts. */
export interface CloudNeighbour extends EntityLabel {
  /** None for a national system. */
  forces: EntityLabel[];
  lifecycle?: string;
  hostingClass?: Hosting['class'];
  inCloud: 'yes' | 'no' | 'not-known';
  status?: Plan['status'];
  disposition?: Plan['disposition'];
  wave?: number;
  plannedFinish?: string;
  actualFinish?: string;
  move: MoveState;
  delay?: Delay;
  /** Absent where the system itself has no move to come. */
  order?: NeighbourOrder;
  /** Where the move of the system waits for this one. */
  wait?: Pick<Wait, 'because' | 'state' | 'finishesBefore'>;
}

/** A system that another one took the place of, and whether it is switched off. */
export interface CloudPredecessor extends CloudNeighbour {
  running: RunningState;
  decommissionedOn?: string;
}

/** Something that holds the move up. Restricted. */
export interface CloudBlocker extends Blocker {
  /** Whole days since it is there. */
  days?: number;
}

/** How the system would be left. Restricted. */
export interface CloudExit extends Omit<
  NonNullable<AssessmentSpec['exit']>,
  'successor'
> {
  successor?: EntityLabel;
  /** Whole days since the plan was reviewed, and since the export was tested. */
  reviewedDays?: number;
  testedDays?: number;
}

/** One change of the cloud facts, or a day that the document declares. */
export interface CloudHistoryItem {
  /** ISO 8601. */
  day: string;
  /**
   * `recorded` where the register saw it, `first-recorded` where it began to,
   * `declared` where the document says so of its own past.
   */
  source: 'recorded' | 'first-recorded' | 'declared';
  /** What changed; of what was recorded. */
  changes: CloudFactChange[];
  /** What happened; of what is declared. */
  milestone?: MilestoneKind;
}

/** A check of the principle that asks for cloud first. Restricted. */
export interface CloudFirstCheck {
  id: string;
  title: string;
  outcome: Outcome;
  why: string;
  remediation?: string;
}

/** `GET /systems/{namespace}/{name}/cloud`. Parts the caller may not see are absent. */
export interface SystemCloudResponse {
  system: SystemSummary;
  /** Day by which dates are judged, ISO 8601. */
  today: string;
  /** Position and plan in a sentence. */
  why: string;
  hosting: Hosting;
  cloud: Plan;
  /** When the contract ends and when it can be left; absent where neither is recorded. */
  contract?: Pick<
    NonNullable<SystemSpec['support']>,
    'contractEnds' | 'contractBreaks'
  >;
  move: MoveState;
  delay?: Delay;
  decision?: DecisionAge;
  /** Months after which a decision is old, from the scorecard. */
  oldAfterMonths?: number;
  /** What ends within the horizon or has ended, and what is planned; open kinds alone. */
  dates: HorizonDate[];
  /** Newest first. */
  history: CloudHistoryItem[];
  /** Systems that it cannot work without. */
  needs: CloudNeighbour[];
  /** Systems that cannot work without it. */
  neededBy: CloudNeighbour[];
  /** Systems that it replaces. */
  predecessors: CloudPredecessor[];
  /** Systems that replace it. */
  successors: CloudNeighbour[];
  /** Neighbours beyond those that are listed. */
  leftOut: Record<'needs' | 'neededBy' | 'predecessors' | 'successors', number>;
  /** What runs on behind it although it has taken over. */
  leftRunning?: Omit<LeftRunning, 'predecessors'>;
  /** The principle whose check reads the justification. */
  cloudFirst: {
    principles: EntityLabel[];
    /** Left out with `checks`. */
    checks?: CloudFirstCheck[];
  };
  /**
   * What in its plan cannot work, or may not, most severe first; absent where no
   * rules look for it.
   */
  conflicts?: ConflictFinding[];
  /** Rules whose conflicts are left out. */
  conflictRulesWithheld?: number;
  /** What the rules suggest should happen to it. */
  suggestion?: DispositionSuggestion;
  /** What to do next, in order. */
  next: CloudStep[];
  blockers?: CloudBlocker[];
  exit?: CloudExit;
  funding?: NonNullable<AssessmentSpec['funding']>;
  /** What was left out because the caller may not see it. */
  withheld: ('assessment' | 'checks')[];
}

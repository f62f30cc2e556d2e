import type {
  ChangeMethodAnswer,
  CheckEffect,
  ConflictCount,
  ConflictEffect,
  CloudCounts,
  EntityLabel,
  FileDifference,
  LevelId,
  PictureId,
  PlannedPosition,
  PooledFigures,
  ScenarioChanges,
  ScenarioField,
  ScenarioLegacy,
  ScenarioStep,
  SystemEffect,
  SystemPicture,
} from '../..';

/** What `GET /cloud/scenarios` can be asked for. */
export interface ScenariosQuery {
  registry?: string;
  /** Reference of a force; without it, every force whose scenarios the caller may read. */
  force?: string;
  /** Whether archived ones are listed in place of the others. */
  archived?: boolean;
}

/** A scenario as a list shows it. */
export interface ScenarioSummary {
  id: string;
  name: string;
  description: string;
  force: EntityLabel;
  /** Number of the last revision; each save makes one. */
  revision: number;
  /** Number of systems it is about. */
  systems: number;
  archived: boolean;
  /** When it was saved last, ISO 8601 date-time. */
  savedAt: string;
  /** Name of the person who saved it last. */
  savedBy: string;
}

/** Answer of `GET /cloud/scenarios`. */
export interface ScenariosResponse {
  registry: string;
  demonstration: boolean;
  /** Forces for which the caller may make scenarios. */
  forces: EntityLabel[];
  /** Newest first. */
  items: ScenarioSummary[];
}

/** A fact that is not as it was when a step was made. */
export interface MovedFact {
  field: ScenarioField;
  /** Absent where it was, or is, not known. */
  then?: string | number;
  now?: string | number;
}

/** A step of a scenario with what the register says of its system. */
export interface ShownStep {
  system: EntityLabel;
  changes: ScenarioChanges;
  /** The same facts in the register today; absent where the system is gone. */
  today?: ScenarioChanges;
  /** Facts that moved in the register since the step was made. */
  moved: MovedFact[];
  /** Whether the force has the system no longer, so that the step counts for nothing. */
  isGone: boolean;
}

/** One save of a scenario. */
export interface ScenarioRevision {
  revision: number;
  name: string;
  systems: number;
  archived: boolean;
  savedAt: string;
  savedBy: string;
}

/** Answer of `GET /cloud/scenarios/{id}`. */
export interface ScenarioResponse extends ScenarioSummary {
  registry: string;
  demonstration: boolean;
  mayChange: boolean;
  steps: ShownStep[];
  /** Every save, newest first. */
  revisions: ScenarioRevision[];
}

/** What is sent to make a scenario. */
export interface NewScenarioBody {
  registry: string;
  /** Reference of the force. */
  force: string;
  name: string;
  description?: string;
  steps: ScenarioStep[];
}

/** What is sent to save a scenario again. */
export interface ScenarioRevisionBody {
  /** Revision that the person has before them. */
  revision: number;
  name: string;
  description?: string;
  archived?: boolean;
  steps: SentStep[];
}

/** A step as it is sent. */
export interface SentStep extends ScenarioStep {
  /** Whether the person looked at the facts as they are now and keeps the step. */
  confirmed?: boolean;
}

/** What is sent to work out steps without keeping them. */
export interface ScenarioTrialBody {
  registry: string;
  force: string;
  steps: ScenarioStep[];
}

/** What the caller may not see of an evaluation. */
export type WithheldOfScenario =
  'conformance' | 'legacy' | 'restricted-conflicts';

/** Figures over the systems of the force in one picture. */
export interface PictureFigures {
  counts: CloudCounts;
  position: PlannedPosition;
  /** Pooled over the systems that count; withheld where `levels` is. */
  conformance?: PooledFigures;
  levels?: Record<LevelId, number>;
  /** By rule over plans; those that rest on restricted facts may be withheld. */
  conflicts: ConflictCount[];
}

/** What one picture says of a system, as far as the caller may see it. */
export type ShownPicture = Pick<
  SystemPicture,
  | 'counts'
  | 'state'
  | 'fate'
  | 'fateDay'
  | 'conformance'
  | 'coverage'
  | 'assuredConformance'
> & { level?: LevelId };

/** What a scenario does to one system. */
export interface ShownEffect extends Pick<
  SystemEffect,
  'hasStep' | 'nothingMoved'
> {
  system: EntityLabel;
  pictures: Record<PictureId, ShownPicture>;
  legacy?: ScenarioLegacy;
  /** Checks that come out otherwise; withheld where the conformance is. */
  checks?: CheckEffect[];
  /** Conflicts of its plan that come or go. */
  conflicts: ConflictEffect[];
}

/** Answer of `GET /cloud/scenarios/{id}/evaluation` and of a trial. */
export interface ScenarioEvaluationResponse {
  /** The scenario, where one is kept. */
  scenario?: { id: string; name: string; revision: number };
  registry: string;
  demonstration: boolean;
  force: EntityLabel;
  /** Day for which it is worked out, ISO 8601. */
  day: string;
  /** Scorecard and version that it is worked out with. */
  scorecard: { title: string; version: string };
  /** Share of all systems that is to be in cloud, 0–1. */
  target?: number;
  withheld: WithheldOfScenario[];
  figures: Record<PictureId, PictureFigures>;
  /** Systems with a step, and others that it moves, by title. */
  systems: ShownEffect[];
}

/** What two scenarios do to one system. */
export interface ComparedStep {
  system: EntityLabel;
  today?: ScenarioChanges;
  /** Absent where the scenario has no step for it. */
  a?: ScenarioChanges;
  b?: ScenarioChanges;
}

/** Answer of `GET /cloud/scenarios/comparison`. */
export interface ScenarioComparisonResponse {
  a: ScenarioEvaluationResponse;
  b: ScenarioEvaluationResponse;
  /** Systems that at least one has a step for, by title. */
  steps: ComparedStep[];
}

/** Which systems are offered for a scenario. */
export const candidateViews = [
  'all',
  'not-in-cloud',
  'not-known',
  'no-plan',
  'late',
  'blocked',
] as const;

/** See {@link candidateViews}. */
export type CandidateView = (typeof candidateViews)[number];

/** What `GET /cloud/scenarios/candidates` can be asked for. */
export interface CandidatesQuery {
  registry?: string;
  force: string;
  q?: string;
  view?: CandidateView;
  wave?: number;
  limit?: number;
  cursor?: string;
}

/** A system that a step can be made for. */
export interface ScenarioCandidate {
  system: EntityLabel;
  today: ScenarioChanges;
  state: SystemPicture['state'];
  fate?: SystemPicture['fate'];
}

/** Answer of `GET /cloud/scenarios/candidates`. */
export interface CandidatesResponse {
  items: ScenarioCandidate[];
  totalItems: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
  /** Waves that systems of the force are in, in order. */
  waves: number[];
}

/** What is sent to see the lines that steps would change. */
export interface ScenarioChangesBody {
  /** References of the systems whose steps are chosen. */
  systems: string[];
}

/** What is sent to change the register by them. */
export interface ScenarioChangeBody extends ScenarioChangesBody {
  /** From the preview: what the person saw. */
  seal: string;
}

/** How a chosen step stands to the files of the register. */
export interface ChangedStep {
  system: EntityLabel;
  /**
   * `moved`: the register changed since the step was made; `not-yours`: another
   * force decides on the system; `gone`: it is not in the register any more.
   */
  state:
    'ready' | 'nothing-to-change' | 'moved' | 'not-yours' | 'gone' | 'problem';
  /** What is wrong, of a `problem`. */
  why?: string;
}

/** Answer of `POST /cloud/scenarios/{id}/changes/preview`. */
export interface ScenarioChangePreview {
  /** How changes reach the files. */
  method: ChangeMethodAnswer;
  /** Revision of the scenario that the steps are of. */
  revision: number;
  steps: ChangedStep[];
  /** Of the steps that are ready. */
  files: FileDifference[];
  seal: string;
}

import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  CloudChangeBody,
  CloudChangeForm,
  CloudChangePreview,
  CloudChangeResult,
  CalendarFeedsResponse,
  CalendarFeedWithAddress,
  ConcentrationQuery,
  ConcentrationResponse,
  HorizonQuery,
  HorizonResponse,
  NewCalendarFeed,
  CloudConflictsQuery,
  CloudConflictsResponse,
  CloudDispositionsQuery,
  CloudDispositionsResponse,
  CloudForcesQuery,
  CloudForcesResponse,
  NationalReturnQuery,
  NationalReturnResponse,
  CloudPositionQuery,
  CloudPositionResponse,
  ImportAcceptBody,
  ImportDetailResponse,
  ImportMappingBody,
  ImportRowsResponse,
  ImportRowState,
  ImportsResponse,
  DecisionsQuery,
  DecisionsResponse,
  CandidatesQuery,
  CandidatesResponse,
  NewScenarioBody,
  PipelineFilters,
  PipelineResponse,
  ScenarioChangeBody,
  ScenarioChangePreview,
  ScenarioChangesBody,
  ScenarioComparisonResponse,
  ScenarioEvaluationResponse,
  ScenarioResponse,
  ScenarioRevisionBody,
  ScenariosQuery,
  ScenariosResponse,
  ScenarioTrialBody,
  WavesQuery,
  WavesResponse,
  SystemCloudResponse,
} from '@policing/plugin-blueprint-common';
import type { EntityName } from '@policing/plugin-blueprint-react';

/** The move to cloud, read from the server and changed on it. */
export interface CloudApi {
  /** Position against the target, today, on past days and as planned. */
  position(
    query: CloudPositionQuery,
    signal?: AbortSignal,
  ): Promise<CloudPositionResponse>;
  /** What moves when, and what is stuck. */
  pipeline(
    query: PipelineFilters,
    signal?: AbortSignal,
  ): Promise<PipelineResponse>;
  /** One page of the waves of the plans of forces. */
  waves(query: WavesQuery, signal?: AbortSignal): Promise<WavesResponse>;
  /** One page of what was decided about systems, with its age. */
  decisions(
    query: DecisionsQuery,
    signal?: AbortSignal,
  ): Promise<DecisionsResponse>;
  /** What in the plans cannot work as it is written, by rule and by system. */
  conflicts(
    query: CloudConflictsQuery,
    signal?: AbortSignal,
  ): Promise<CloudConflictsResponse>;
  /** What should happen to each system: what a person chose, and what the rules suggest. */
  dispositions(
    query: CloudDispositionsQuery,
    signal?: AbortSignal,
  ): Promise<CloudDispositionsResponse>;
  /** Forces side by side. */
  forces(
    query: CloudForcesQuery,
    signal?: AbortSignal,
  ): Promise<CloudForcesResponse>;
  /** What becomes obsolete when, with need and funding state. */
  nationalReturn(
    query: NationalReturnQuery,
    signal?: AbortSignal,
  ): Promise<NationalReturnResponse>;

  /** What-if scenarios that the person may read. */
  scenarios(
    query: ScenariosQuery,
    signal?: AbortSignal,
  ): Promise<ScenariosResponse>;
  /** One scenario with its steps. */
  scenario(id: string, signal?: AbortSignal): Promise<ScenarioResponse>;
  /** Keeps a new scenario. */
  createScenario(body: NewScenarioBody): Promise<ScenarioResponse>;
  /** Saves a scenario again, or archives it. */
  reviseScenario(
    id: string,
    body: ScenarioRevisionBody,
  ): Promise<ScenarioResponse>;
  /** What steps come to, without keeping them. */
  tryScenario(body: ScenarioTrialBody): Promise<ScenarioEvaluationResponse>;
  /** The exact lines of the register that steps of a scenario would change. */
  previewScenarioChanges(
    id: string,
    body: ScenarioChangesBody,
  ): Promise<ScenarioChangePreview>;
  /** Changes the register by steps of a scenario. */
  applyScenario(
    id: string,
    body: ScenarioChangeBody,
  ): Promise<CloudChangeResult>;
  /** Two scenarios of one force side by side. */
  compareScenarios(
    ids: { a: string; b: string },
    signal?: AbortSignal,
  ): Promise<ScenarioComparisonResponse>;
  /** One page of the systems that a step can be made for. */
  scenarioCandidates(
    query: CandidatesQuery,
    signal?: AbortSignal,
  ): Promise<CandidatesResponse>;

  /** The cloud facts of a system as its files have them, to change. */
  changeForm(
    system: EntityName,
    signal?: AbortSignal,
  ): Promise<CloudChangeForm>;
  /** What a change would do to the files. */
  previewChange(
    system: EntityName,
    body: CloudChangeBody,
  ): Promise<CloudChangePreview>;
  /** Changes the files, or asks for that at their repository. */
  changeFacts(
    system: EntityName,
    body: CloudChangeBody,
  ): Promise<CloudChangeResult>;
  /** Everything about the move of one system. */
  systemCloud(
    system: EntityName,
    signal?: AbortSignal,
  ): Promise<SystemCloudResponse>;
  /** One page of what ends and what is planned, with counts by month. */
  horizon(query: HorizonQuery, signal?: AbortSignal): Promise<HorizonResponse>;
  /** How many systems hang on one supplier, place or landing zone. */
  concentration(
    query: ConcentrationQuery,
    signal?: AbortSignal,
  ): Promise<ConcentrationResponse>;
  /** The calendars of the person who is signed in. */
  calendars(signal?: AbortSignal): Promise<CalendarFeedsResponse>;
  /** Makes a calendar; its address is told this once. */
  makeCalendar(calendar: NewCalendarFeed): Promise<CalendarFeedWithAddress>;
  /** Gives a calendar a new address; the old one stops working. */
  renewCalendar(id: string): Promise<CalendarFeedWithAddress>;
  /** Takes a calendar away. */
  revokeCalendar(id: string): Promise<void>;
  /** Imports of the forces that the reader plans for. */
  imports(
    query: { registry?: string },
    signal?: AbortSignal,
  ): Promise<ImportsResponse>;
  /** Sends a file with systems of a force. */
  startImport(
    query: { registry: string; force: string },
    file: File,
  ): Promise<ImportDetailResponse>;
  readImport(id: string, signal?: AbortSignal): Promise<ImportDetailResponse>;
  /** Says which column is what, and has the rows checked. */
  mapImport(id: string, body: ImportMappingBody): Promise<ImportDetailResponse>;
  /** A page of the rows in some states. */
  importRows(
    id: string,
    query: { state?: ImportRowState[]; limit?: number; cursor?: string },
    signal?: AbortSignal,
  ): Promise<ImportRowsResponse>;
  acceptImport(
    id: string,
    body: ImportAcceptBody,
  ): Promise<ImportDetailResponse>;
  discardImport(id: string, revision: number): Promise<void>;
}

/** Reference of the {@link CloudApi}. */
export const cloudApiRef = createApiRef<CloudApi>({
  id: 'plugin.cloud-migration.api',
});

import type {
  CloudChangeBody,
  CandidatesQuery,
  NewScenarioBody,
  ScenarioChangeBody,
  ScenarioChangesBody,
  ScenarioRevisionBody,
  ScenariosQuery,
  ScenarioTrialBody,
  ConcentrationQuery,
  HorizonQuery,
  NewCalendarFeed,
  CloudConflictsQuery,
  CloudDispositionsQuery,
  CloudForcesQuery,
  CloudPositionQuery,
  DecisionsQuery,
  ImportAcceptBody,
  ImportMappingBody,
  ImportRowState,
  NationalReturnQuery,
  PipelineFilters,
  WavesQuery,
} from '@policing/plugin-blueprint-common';
import {
  type EntityName,
  RegisterClient,
} from '@policing/plugin-blueprint-react';
import type { CloudApi } from './CloudApi';

function scenarioPath(id: string): string {
  return `/cloud/scenarios/${encodeURIComponent(id)}`;
}

/** Reads and changes the move to cloud over HTTP. */
export class CloudClient extends RegisterClient implements CloudApi {
  position(query: CloudPositionQuery, signal?: AbortSignal) {
    return this.get(
      'the cloud position',
      '/cloud/position',
      { ...query },
      signal,
    );
  }

  pipeline(query: PipelineFilters, signal?: AbortSignal) {
    return this.get(
      'the cloud pipeline',
      '/cloud/pipeline',
      { ...query },
      signal,
    );
  }

  waves(query: WavesQuery, signal?: AbortSignal) {
    return this.get('the wave plan', '/cloud/waves', { ...query }, signal);
  }

  decisions(query: DecisionsQuery, signal?: AbortSignal) {
    return this.get(
      'the age of decisions',
      '/cloud/decisions',
      { ...query },
      signal,
    );
  }

  conflicts(query: CloudConflictsQuery, signal?: AbortSignal) {
    return this.get(
      'the conflicts in plans',
      '/cloud/conflicts',
      { ...query },
      signal,
    );
  }

  dispositions(query: CloudDispositionsQuery, signal?: AbortSignal) {
    return this.get(
      'the suggested dispositions',
      '/cloud/dispositions',
      { ...query },
      signal,
    );
  }

  forces(query: CloudForcesQuery, signal?: AbortSignal) {
    return this.get(
      'the forces side by side',
      '/cloud/forces',
      { ...query },
      signal,
    );
  }

  nationalReturn(query: NationalReturnQuery, signal?: AbortSignal) {
    return this.get(
      'the national return',
      '/cloud/return',
      { ...query },
      signal,
    );
  }

  scenarios(query: ScenariosQuery, signal?: AbortSignal) {
    return this.get(
      'scenarios',
      '/cloud/scenarios',
      { ...query, archived: query.archived ? 'true' : undefined },
      signal,
    );
  }

  scenario(id: string, signal?: AbortSignal) {
    return this.get('a scenario', scenarioPath(id), {}, signal);
  }

  createScenario(body: NewScenarioBody) {
    return this.send('POST', 'saving a scenario', '/cloud/scenarios', body);
  }

  reviseScenario(id: string, body: ScenarioRevisionBody) {
    return this.send(
      'POST',
      'saving a scenario',
      `${scenarioPath(id)}/revisions`,
      body,
    );
  }

  tryScenario(body: ScenarioTrialBody) {
    return this.send(
      'POST',
      'trying a scenario',
      '/cloud/scenarios/trial',
      body,
    );
  }

  previewScenarioChanges(id: string, body: ScenarioChangesBody) {
    return this.send(
      'POST',
      'looking at the lines of a scenario',
      `${scenarioPath(id)}/changes/preview`,
      body,
    );
  }

  applyScenario(id: string, body: ScenarioChangeBody) {
    return this.send(
      'POST',
      'changing the register by a scenario',
      `${scenarioPath(id)}/changes`,
      body,
    );
  }

  compareScenarios(ids: { a: string; b: string }, signal?: AbortSignal) {
    return this.get(
      'two scenarios',
      '/cloud/scenarios/comparison',
      ids,
      signal,
    );
  }

  scenarioCandidates(query: CandidatesQuery, signal?: AbortSignal) {
    return this.get(
      'systems to plan for',
      '/cloud/scenarios/candidates',
      { ...query },
      signal,
    );
  }

  changeForm(system: EntityName, signal?: AbortSignal) {
    return this.get('facts to change', changePath(system), {}, signal);
  }

  previewChange(system: EntityName, body: CloudChangeBody) {
    const path = `${changePath(system)}/preview`;
    return this.send('POST', 'a change of facts', path, body);
  }

  changeFacts(system: EntityName, body: CloudChangeBody) {
    return this.send('POST', 'a change of facts', changePath(system), body);
  }

  systemCloud({ namespace, name }: EntityName, signal?: AbortSignal) {
    return this.get(
      'the move of a system to cloud',
      `/systems/${encodeURIComponent(namespace)}/${encodeURIComponent(name)}/cloud`,
      {},
      signal,
    );
  }

  horizon(query: HorizonQuery, signal?: AbortSignal) {
    return this.get('the horizon', '/cloud/horizon', { ...query }, signal);
  }

  concentration(query: ConcentrationQuery, signal?: AbortSignal) {
    return this.get(
      'what systems hang on',
      '/cloud/concentration',
      { ...query },
      signal,
    );
  }

  calendars(signal?: AbortSignal) {
    return this.get('your calendars', '/cloud/calendars', {}, signal);
  }

  makeCalendar(calendar: NewCalendarFeed) {
    return this.send('POST', 'a calendar', '/cloud/calendars', calendar);
  }

  renewCalendar(id: string) {
    return this.send(
      'POST',
      'a calendar',
      `/cloud/calendars/${encodeURIComponent(id)}/renewal`,
    );
  }

  revokeCalendar(id: string) {
    return this.send(
      'DELETE',
      'a calendar',
      `/cloud/calendars/${encodeURIComponent(id)}`,
    );
  }

  imports(query: { registry?: string }, signal?: AbortSignal) {
    return this.get('imports', '/imports', { ...query }, signal);
  }

  startImport(query: { registry: string; force: string }, file: File) {
    return this.sendFile('reading a file', '/imports', query, file);
  }

  readImport(id: string, signal?: AbortSignal) {
    return this.get('an import', importPath(id), {}, signal);
  }

  mapImport(id: string, body: ImportMappingBody) {
    return this.send(
      'PUT',
      'checking an import',
      `${importPath(id)}/mapping`,
      body,
    );
  }

  importRows(
    id: string,
    query: { state?: ImportRowState[]; limit?: number; cursor?: string },
    signal?: AbortSignal,
  ) {
    return this.get(
      'the rows of an import',
      `${importPath(id)}/rows`,
      { ...query },
      signal,
    );
  }

  acceptImport(id: string, body: ImportAcceptBody) {
    return this.send(
      'POST',
      'accepting an import',
      `${importPath(id)}/acceptance`,
      body,
    );
  }

  discardImport(id: string, revision: number) {
    return this.send(
      'DELETE',
      'discarding an import',
      `${importPath(id)}?revision=${revision}`,
    );
  }
}

function importPath(id: string): string {
  return `/imports/${encodeURIComponent(id)}`;
}

function changePath({ namespace, name }: EntityName): string {
  return `/cloud/changes/${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`;
}

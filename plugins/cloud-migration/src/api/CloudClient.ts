import type {
  ConcentrationQuery,
  HorizonQuery,
  NewCalendarFeed,
  CloudForcesQuery,
  CloudPositionQuery,
  DecisionsQuery,
  NationalReturnQuery,
  PipelineFilters,
  WavesQuery,
} from '@policing/plugin-blueprint-common';
import {
  type EntityName,
  RegisterClient,
} from '@policing/plugin-blueprint-react';
import type { CloudApi } from './CloudApi';

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
}

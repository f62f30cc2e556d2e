import type { CloudPositionQuery } from '@policing/plugin-blueprint-common';
import { RegisterClient } from '@policing/plugin-blueprint-react';
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
}

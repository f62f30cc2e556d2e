import type { VersionsResponse } from '@policing/plugin-blueprint-common';
import type { Reading } from '../answers/Reading';
import { knownVersions } from './KnownVersion';

/** The versions of the scorecard that are known. */
export async function getVersions({
  store,
  register,
}: Reading): Promise<VersionsResponse> {
  const versions = knownVersions(
    register.directory,
    await store.listScorecards(),
  );
  return { items: versions.map(({ about }) => about) };
}

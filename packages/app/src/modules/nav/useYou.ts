import {
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import type { YourAccessResponse } from '@policing/plugin-blueprint-common';
import { useEffect, useState } from 'react';

/** Who is signed in, in words. */
export interface You {
  name: string;
  /** Such as “Security lead · Eastvale Police”; absent until it is known. */
  part?: string;
}

/** Who is signed in: the name at once, role and force when the server has said. */
export function useYou(): You {
  const identity = useApi(identityApiRef);
  const discovery = useApi(discoveryApiRef);
  const { fetch } = useApi(fetchApiRef);
  const [you, setYou] = useState<You>({ name: 'You' });

  useEffect(() => {
    let left = false;
    const find = async () => {
      const [{ displayName }, { userEntityRef }] = await Promise.all([
        identity.getProfileInfo(),
        identity.getBackstageIdentity(),
      ]);
      const name =
        displayName ?? userEntityRef.slice(userEntityRef.indexOf('/') + 1);
      if (!left) {
        setYou({ name });
      }
      const response = await fetch(
        `${await discovery.getBaseUrl('permission')}/policing/access`,
      );
      if (response.ok && !left) {
        setYou({ name, part: partOf(await response.json()) });
      }
    };
    // The name alone will do where the server does not answer.
    find().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [identity, discovery, fetch]);

  return you;
}

function partOf({ person, roles }: YourAccessResponse): string {
  const titles = [...new Set(roles.map(({ title }) => title))];
  const force = person.force ?? roles.find(each => each.force)?.force;
  return [titles.join(', ') || 'No role', force?.title]
    .filter(Boolean)
    .join(' · ');
}

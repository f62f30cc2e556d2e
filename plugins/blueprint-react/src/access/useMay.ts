import { useApi } from '@backstage/frontend-plugin-api';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  type AccessId,
  blueprintPermission,
} from '@policing/plugin-blueprint-common';
import { useEffect, useState } from 'react';

/** Rows of the access table that are open to a person or closed as a whole. */
export type RegisterAccessId = Extract<
  AccessId,
  'facts.read' | 'conformance.read' | 'health.read' | 'exports.read'
>;

/**
 * Whether the signed-in person may use a row of the access table, so that a
 * page need not ask for what would be refused. The server decides again. It is
 * asked anew by every page: a kept answer could be that of another person.
 *
 * @returns nothing while it is not known; no where nobody answers
 */
export function useMay(id: RegisterAccessId): boolean | undefined {
  const permissions = useApi(permissionApiRef);
  const [allowed, setAllowed] = useState<boolean>();

  useEffect(() => {
    let left = false;
    const tell = (answer: boolean) => !left && setAllowed(answer);
    permissions.authorize({ permission: blueprintPermission(id) }).then(
      ({ result }) => tell(result === 'ALLOW'),
      () => tell(false),
    );
    return () => {
      left = true;
    };
  }, [permissions, id]);

  return allowed;
}

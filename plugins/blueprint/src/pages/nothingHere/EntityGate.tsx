import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useParams } from 'react-router-dom';
import { refusalLogRef } from '@policing/plugin-blueprint-react';
import { NothingHerePage } from './NothingHerePage';
import { restrictedKind } from '../../entity/restrictedKinds';

/** Properties of {@link EntityGate}. */
export interface EntityGateProps {
  /** The platform's page of an entity. */
  children: ReactNode;
}

/**
 * Puts the register's own words in place of the platform's page of an entity,
 * where the catalogue shows none at this address. The page loads meanwhile.
 */
export function EntityGate({ children }: EntityGateProps) {
  const { kind = '', namespace = '', name = '' } = useParams();
  const ref = `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-GB');
  const catalog = useApi(catalogApiRef);
  const refusals = useApi(refusalLogRef);
  const [absent, setAbsent] = useState<string>();

  useEffect(() => {
    let left = false;
    catalog.getEntityByRef(ref).then(
      entity => {
        if (left || entity) {
          return;
        }
        setAbsent(ref);
        const restricted = restrictedKind(kind);
        if (restricted) {
          refusals.add(
            `the ${restricted.words} at ${ref}`,
            'Either there is none, or it is not open to you.',
          );
        }
      },
      // The page itself says why the catalogue did not answer.
      () => {},
    );
    return () => {
      left = true;
    };
  }, [catalog, refusals, ref, kind]);

  return absent === ref ? <NothingHerePage kind={kind} /> : <>{children}</>;
}

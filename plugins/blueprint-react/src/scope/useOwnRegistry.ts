import {
  configApiRef,
  identityApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { useEffect, useState } from 'react';

/**
 * Name of the register to which the signed-in person belongs: the one whose
 * documents stand in the namespace of the person.
 *
 * @returns nothing where no register has that namespace, and while it is not known
 */
export function useOwnRegistry(): string | undefined {
  const identity = useApi(identityApiRef);
  const config = useApi(configApiRef);
  const [registry, setRegistry] = useState<string>();

  useEffect(() => {
    let left = false;
    identity.getBackstageIdentity().then(
      ({ userEntityRef }) => {
        const { namespace } = parseEntityRef(userEntityRef);
        const own = config
          .getOptionalConfigArray('blueprint.registries')
          ?.find(each => each.getOptionalString('namespace') === namespace);
        if (!left) {
          setRegistry(own?.getOptionalString('name'));
        }
      },
      // Without a person there is no register of their own.
      () => {},
    );
    return () => {
      left = true;
    };
  }, [identity, config]);

  return registry;
}

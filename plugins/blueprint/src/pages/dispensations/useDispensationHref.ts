import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  type AddressChange,
  addressOf,
  dispensationsRouteRef,
} from '@policing/plugin-blueprint-react';

/** Addresses of the register of dispensations and of what stands below it. */
export interface DispensationAddresses {
  /** The register, narrowed by filters. */
  register(filters: AddressChange): string;
  /** One dispensation, by its reference. */
  dispensation(ref: string): string;
  /** The form that asks for one, about a system and one of its checks. */
  ask(system: string, check: string): string;
}

/** Gives the addresses of the register of dispensations. */
export function useDispensationHref(): DispensationAddresses {
  const path = useRouteRef(dispensationsRouteRef)?.() ?? '';
  return {
    register: filters => addressOf(path, filters),
    dispensation: ref => {
      const { namespace, name } = parseEntityRef(ref);
      return `${path}/${namespace}/${name}`;
    },
    ask: (system, check) => addressOf(`${path}/ask`, { system, check }),
  };
}

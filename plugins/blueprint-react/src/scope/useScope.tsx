import { useApi } from '@backstage/frontend-plugin-api';
import type { SummaryResponse } from '@policing/plugin-blueprint-common';
import { type ReactNode, useEffect } from 'react';
import { type Address, type AddressChange, useAddress } from '../address';
import { blueprintApiRef, type ServerData, useLiveData } from '../api';
import { ScopeBar } from '../components';
import { useOwnRegistry } from './useOwnRegistry';

/** What a page is about, and what its reader may see of it. */
export interface Scope {
  address: Address;
  summary: ServerData<SummaryResponse>;
  /** The register that the address names; none for the server's choice. */
  registry: string | undefined;
  /** Coverage below which nothing is said about conformance. */
  leastCoverage: number | undefined;
  /** The bar that shows and changes the scope; none while it loads. */
  bar: ReactNode;
}

/** Where the chosen register is kept for the next page, until the tab is closed. */
const REMEMBERED = 'blueprint.register';

/**
 * Reads the scope from the address and the register's summary from the server.
 * Tabs and the navigation lead to addresses without a register; there the one
 * chosen last stands, or else that of the signed-in person, and is written into
 * the address.
 *
 * @param forgotten - parameters that mean nothing in another register
 */
export function useScope(forgotten: readonly string[] = []): Scope {
  const api = useApi(blueprintApiRef);
  const address = useAddress();
  const named = address.get('registry');
  const own = useOwnRegistry();
  const registry = named ?? sessionStorage.getItem(REMEMBERED) ?? own;
  const summary = useLiveData(`summary ${registry ?? ''}`, signal =>
    api.summary({ registry }, signal),
  );

  const { change: changeAddress } = address;
  const answered = summary.data?.registry;
  useEffect(() => {
    if (summary.error) {
      sessionStorage.removeItem(REMEMBERED);
    } else if (!named && registry) {
      changeAddress({ registry }, true);
    } else if (named && named === answered) {
      sessionStorage.setItem(REMEMBERED, named);
    }
  }, [named, registry, answered, summary.error, changeAddress]);

  const changeRegistry = (name: string) => {
    const change: AddressChange = { registry: name };
    forgotten.forEach(parameter => (change[parameter] = undefined));
    address.change(change);
  };

  return {
    address,
    summary,
    registry,
    leastCoverage: summary.data?.definitions.leastCoverage,
    bar: summary.data && (
      <ScopeBar
        registries={registriesWithSystems(summary.data)}
        registry={registry ?? summary.data.registry}
        onRegistryChange={changeRegistry}
        scoredAt={summary.data.scoredAt}
      />
    ),
  };
}

/** The registers that hold systems; the one of definitions has no estate. */
export function registriesWithSystems(summary: SummaryResponse) {
  return summary.registries.filter(
    ({ name, counts }) => counts.systems > 0 || name === summary.registry,
  );
}

import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** New values of parameters; `undefined` or an empty list takes one away. */
export type AddressChange = Record<string, string | string[] | undefined>;

/** The parameters of the page's address, in which its filters are kept. */
export interface Address {
  params: URLSearchParams;
  get(name: string): string | undefined;
  getAll(name: string): string[] | undefined;
  /**
   * Changes parameters and leaves the others.
   *
   * @param inPlace - does not add a step to the browser's history, as for each
   * letter that is typed
   */
  change(change: AddressChange, inPlace?: boolean): void;
}

/** Reads and changes the parameters of the page's address. */
export function useAddress(): Address {
  const [params, setParams] = useSearchParams();

  const change = useCallback(
    (changes: AddressChange, inPlace: boolean = false) =>
      setParams(before => withChange(before, changes), { replace: inPlace }),
    [setParams],
  );

  return {
    params,
    get: name => params.get(name) ?? undefined,
    getAll: name => {
      const values = params.getAll(name);
      return values.length > 0 ? values : undefined;
    },
    change,
  };
}

/** The parameters after a change. */
export function withChange(
  before: URLSearchParams,
  changes: AddressChange,
): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(changes)) {
    after.delete(name);
    [value ?? []].flat().forEach(each => each && after.append(name, each));
  }
  return after;
}

/** An address with parameters: `/blueprint/systems?registry=demo`. */
export function addressOf(path: string, params: AddressChange): string {
  const query = withChange(new URLSearchParams(), params).toString();
  return query ? `${path}?${query}` : path;
}

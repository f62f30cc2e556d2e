import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { Outcome } from '@policing/plugin-blueprint-common';
import { addressOf } from '../../address';
import { systemsRouteRef } from '../../routes';

/** Properties of {@link AllSystems}. */
export interface AllSystemsProps {
  words: string;
  registry: string;
  /** Reference of the principle. */
  principle: string;
  outcome: Outcome;
}

/** A link to all systems for which a principle has an outcome. */
export function AllSystems({ words, ...filters }: AllSystemsProps) {
  const path = useRouteRef(systemsRouteRef)?.() ?? '';
  return (
    <p>
      <Link href={addressOf(path, filters)}>{words}</Link>
    </p>
  );
}

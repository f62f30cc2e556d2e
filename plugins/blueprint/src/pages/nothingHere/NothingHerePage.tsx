import { Progress } from '@backstage/frontend-plugin-api';
import { lazy, Suspense } from 'react';
import type { NothingHereProps } from './NothingHere';

// Seldom needed, and it brings the schemas along.
const NothingHere = lazy(() =>
  import('./NothingHere').then(m => ({ default: m.NothingHere })),
);

/** {@link NothingHere}, loaded when it is needed. */
export function NothingHerePage(props: NothingHereProps) {
  return (
    <Suspense fallback={<Progress />}>
      <NothingHere {...props} />
    </Suspense>
  );
}

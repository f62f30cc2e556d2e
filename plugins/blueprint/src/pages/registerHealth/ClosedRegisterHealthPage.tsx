import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';
import {
  capitalise,
  type ClosedPart,
  NoPermission,
  openTo,
  PageFrame,
  refusalLogRef,
} from '@policing/plugin-blueprint-react';

const health: ClosedPart = {
  what: 'the health of the registers',
  row: 'health.read',
};

/** The address of the register's health, for those who may not see it. */
export function ClosedRegisterHealthPage() {
  const refusals = useApi(refusalLogRef);
  useEffect(() => {
    refusals.add(health.what, `${capitalise(openTo(health.row))}.`);
  }, [refusals]);
  return (
    <PageFrame title="Can the registers be read, and are the results up to date?">
      <NoPermission title={`You may not see ${health.what}`} parts={[health]} />
    </PageFrame>
  );
}

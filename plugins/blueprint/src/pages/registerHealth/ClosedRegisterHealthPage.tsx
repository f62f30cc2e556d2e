import { NoPermission, PageFrame } from '../../components';

/** The address of the register's health, for those who may not see it. */
export function ClosedRegisterHealthPage() {
  return (
    <PageFrame title="Can the registers be read, and are the results up to date?">
      <NoPermission
        title="You may not see the health of the registers"
        parts={[{ what: 'the health of the registers', row: 'health.read' }]}
      />
    </PageFrame>
  );
}

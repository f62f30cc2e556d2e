import { parseEntityRef } from '@backstage/catalog-model';
import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { SystemDetailResponse } from '@policing/plugin-blueprint-common';
import {
  Answer,
  blueprintApiRef,
  NoPermission,
  PageFrame,
  Panel,
  systemsRouteRef,
  useAddress,
  useServerData,
  useYourAccess,
} from '@policing/plugin-blueprint-react';
import { AskForm } from './AskForm';
import { forcesToAskFor } from './forcesToAskFor';

/** A reference of a system, as the address may name one. */
const SYSTEM = /^system:[a-z0-9._-]+\/[a-z0-9._-]+$/i;

/** Page: asks for a dispensation from a check that a system does not pass. */
export function AskPage() {
  const address = useAddress();
  const system = address.get('system');
  return (
    <PageFrame
      title="What must be broken, why, and until when?"
      description="Whoever asks never decides. Until it is granted, the check counts as before."
    >
      {system && SYSTEM.test(system) ? (
        <AboutSystem system={system} check={address.get('check')} />
      ) : (
        <NoSystem />
      )}
    </PageFrame>
  );
}

/** Where requests start, for who came without one. */
function NoSystem() {
  const systems = useRouteRef(systemsRouteRef)?.() ?? '';
  return (
    <Panel title="From which check?">
      <p>
        A request starts from a check that a system does not pass: open the
        Blueprint tab of a system and choose “Ask for a dispensation” at the
        check. <Link href={systems}>Find a system</Link>
      </p>
    </Panel>
  );
}

function AboutSystem(props: { system: string; check?: string }) {
  const api = useApi(blueprintApiRef);
  const access = useYourAccess();
  const { namespace, name } = parseEntityRef(props.system);
  const detail = useServerData(`system ${props.system}`, signal =>
    api.system({ namespace, name }, signal),
  );
  return (
    <Answer of={access} what="what you may do" height={64}>
      {known => (
        <Answer of={detail} what="this system" height={480}>
          {answer => {
            const forces = forcesToAskFor(known, answer.system);
            return !hasChecks(answer) || forces.length === 0 ? (
              <NoPermission
                title="You may not ask for a dispensation for this system"
                parts={[
                  {
                    what: 'asking for dispensations',
                    row: 'dispensations.create',
                  },
                ]}
              />
            ) : (
              <AskForm
                key={`${props.system} ${props.check}`}
                person={known.person.ref}
                detail={answer}
                forces={forces}
                check={props.check}
              />
            );
          }}
        </Answer>
      )}
    </Answer>
  );
}

function hasChecks(
  detail: SystemDetailResponse,
): detail is SystemDetailResponse &
  Required<Pick<SystemDetailResponse, 'checks'>> {
  return detail.checks !== undefined;
}

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import {
  addressOf,
  Answer,
  blueprintApiRef,
  capabilitiesRouteRef,
  Panel,
  useLiveData,
  useScope,
} from '@policing/plugin-blueprint-react';
import { CapabilityDetail } from '../../pages/capabilities/CapabilityDetail';
import { useEntityName } from '../useEntityName';

/** Card of a capability: who runs what for it, with gaps and overlap. */
export function CapabilityCard() {
  const api = useApi(blueprintApiRef);
  const { entity } = useEntity();
  const { namespace, name } = useEntityName();
  const { registry } = useScope();
  const mapPath = useRouteRef(capabilitiesRouteRef)?.() ?? '';
  const ref = stringifyEntityRef(entity);
  const detail = useLiveData(
    `capability card ${ref} ${registry ?? ''}`,
    signal => api.capability({ namespace, name }, { registry }, signal),
  );
  return (
    <Panel title="Who runs what for it?">
      <Answer of={detail} what="the capability" height={240}>
        {answer => (
          <>
            <CapabilityDetail detail={answer} level={4} />
            <p>
              <Link
                href={addressOf(mapPath, {
                  registry: answer.registry.name,
                  capability: ref,
                })}
              >
                See it in the capability map
              </Link>
            </p>
          </>
        )}
      </Answer>
    </Panel>
  );
}

import { parseEntityRef } from '@backstage/catalog-model';
import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type {
  EntityLabel,
  Position,
  RoleId,
  YourAccessResponse,
} from '@policing/plugin-blueprint-common';
import {
  addressOf,
  Answer,
  BLUEPRINT_TAB,
  blueprintApiRef,
  cloudConflictsRouteRef,
  cloudHorizonRouteRef,
  cloudPipelineRouteRef,
  EntityLink,
  Panel,
  type ServerData,
  systemsRouteRef,
  useLiveData,
  yourAccessRouteRef,
} from '@policing/plugin-blueprint-react';
import { useDispensationHref } from '../dispensations/useDispensationHref';
import { cloudNeedsOf } from './cloudNeedsOf';
import { dispensationNeedsOf } from './dispensationNeedsOf';
import { type Need, needsOf } from './needsOf';
import styles from './NeedsYou.module.css';

/** Properties of {@link NeedsYou}. */
export interface NeedsYouProps {
  access: ServerData<YourAccessResponse>;
  /** Position of all forces of the register that is shown. */
  nation: Position;
}

/** What waits for the reader, by the roles that they hold. */
export function NeedsYou({ access, nation }: NeedsYouProps) {
  return (
    <Panel level={2} title="What needs you?">
      <Answer of={access} what="what you may see and do" height={64}>
        {({ roles }) => {
          const forces = new Map(
            roles.flatMap(({ force }) => (force ? [[force.ref, force]] : [])),
          );
          const rolesIn = (ref: string | undefined) =>
            roles.filter(({ force }) => force?.ref === ref).map(({ id }) => id);
          const national = rolesIn(undefined);
          return (
            <div className={styles.needs}>
              {[...forces.values()].map(force => (
                <ForceNeeds
                  key={force.ref}
                  force={force}
                  roles={rolesIn(force.ref)}
                />
              ))}
              {national.length > 0 && (
                <section>
                  <h3 className={styles.place}>All forces of this register</h3>
                  <Needs
                    needs={needsOf(national, nation)}
                    plansCloud={planTheCloud(national)}
                    scope={{ registry: nation.registry }}
                  />
                </section>
              )}
              {roles.length === 0 && <NoRole />}
            </div>
          );
        }}
      </Answer>
    </Panel>
  );
}

function ForceNeeds({ force, roles }: { force: EntityLabel; roles: RoleId[] }) {
  const api = useApi(blueprintApiRef);
  const { namespace, name } = parseEntityRef(force.ref);
  const answer = useLiveData(`force ${force.ref}`, signal =>
    api.force({ namespace, name }, signal),
  );
  return (
    <Answer of={answer} what={force.title} height={48}>
      {({ position }) => (
        <section>
          <h3 className={styles.place}>
            <EntityLink entity={force} tab={BLUEPRINT_TAB} />
          </h3>
          <Needs
            needs={needsOf(roles, position)}
            plansCloud={planTheCloud(roles)}
            scope={{ registry: position.registry, force: [force.ref] }}
          />
        </section>
      )}
    </Answer>
  );
}

/** Roles that plan the move to cloud. */
const planningRoles: RoleId[] = [
  'force-cto',
  'enterprise-architect',
  'national-architect',
];

function planTheCloud(roles: readonly RoleId[]): boolean {
  return roles.some(role => planningRoles.includes(role));
}

interface NeedsProps {
  needs: Need[];
  /** Whether the reader plans the move to cloud there. */
  plansCloud: boolean;
  /** Filters of the place that they are counted in. */
  scope: { registry: string; force?: string[] };
}

function Needs({ needs, plansCloud, scope }: NeedsProps) {
  const api = useApi(blueprintApiRef);
  const systems = useRouteRef(systemsRouteRef)?.() ?? '';
  const cloudPages = {
    systems,
    pipeline: useRouteRef(cloudPipelineRouteRef)?.() ?? '',
    conflicts: useRouteRef(cloudConflictsRouteRef)?.() ?? '',
    horizon: useRouteRef(cloudHorizonRouteRef)?.() ?? '',
  };
  const { registry, force: [force] = [] } = scope;
  const cloud = useLiveData(
    plansCloud ? `cloud needs ${JSON.stringify(scope)}` : undefined,
    signal => api.cloudNeeds({ registry, force }, signal),
  );
  const { register } = useDispensationHref();
  const dispensations = useLiveData(
    `dispensations that need somebody ${JSON.stringify(scope)}`,
    signal => api.dispensations({ ...scope, limit: 1 }, signal),
  );
  const all = [
    ...(dispensations.data ? dispensationNeedsOf(dispensations.data) : []).map(
      ({ words, view }) => ({ words, href: register({ ...scope, ...view }) }),
    ),
    ...(cloud.data ? cloudNeedsOf(cloud.data) : []).map(
      ({ words, page, view }) => ({
        words,
        href: addressOf(cloudPages[page], { registry, force, ...view }),
      }),
    ),
    ...needs.map(({ words, systems: filters }) => ({
      words,
      href: addressOf(systems, { ...scope, ...filters }),
    })),
  ];
  if (all.length === 0) {
    return (
      <p className={styles.line}>
        Nothing, as far as is known and open to you.
      </p>
    );
  }
  return (
    <ul className={styles.list}>
      {all.map(({ words, href }) => (
        <li key={words}>
          <Link href={href}>{words}</Link>
        </li>
      ))}
      {dispensations.error && !dispensations.data && (
        <li>What waits about dispensations could not be loaded.</li>
      )}
      {cloud.error && !cloud.data && (
        <li>What waits of the move to cloud could not be loaded.</li>
      )}
    </ul>
  );
}

function NoRole() {
  const yourAccess = useRouteRef(yourAccessRouteRef)?.() ?? '';
  return (
    <p className={styles.line}>
      You hold no role, so nothing waits for you here. You see which systems
      there are, what they are for and whether they are in cloud.{' '}
      <Link href={yourAccess}>What you may see, and whom to ask</Link>
    </p>
  );
}

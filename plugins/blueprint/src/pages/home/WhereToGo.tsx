import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link, Select } from '@backstage/ui';
import type {
  EntityLabel,
  RoleId,
  YourAccessResponse,
} from '@policing/plugin-blueprint-common';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import {
  addressOf,
  BLUEPRINT_TAB,
  boardPaperRouteRef,
  cloudPositionRouteRef,
  EntityLink,
  heatmapRouteRef,
  mayUse,
  Panel,
  principlesRouteRef,
  systemsRouteRef,
  useEntityHref,
} from '@policing/plugin-blueprint-react';
import styles from './WhereToGo.module.css';

/** Properties of {@link WhereToGo}. */
export interface WhereToGoProps {
  /** Register that the pages open with. */
  registry: string;
  /** Forces of the register. */
  forces: EntityLabel[];
  /** What the reader may see; what is not open leads nowhere. */
  access?: YourAccessResponse;
}

const architects: RoleId[] = ['enterprise-architect', 'national-architect'];
const technologyOfficers: RoleId[] = ['force-cto'];

/** The ways in, by what a reader comes for; those of the reader's roles first. */
export function WhereToGo({ registry, forces, access }: WhereToGoProps) {
  const heatmap = useRouteRef(heatmapRouteRef)?.() ?? '';
  const systems = useRouteRef(systemsRouteRef)?.() ?? '';
  const boardPaper = useRouteRef(boardPaperRouteRef)?.() ?? '';
  const principles = useRouteRef(principlesRouteRef)?.() ?? '';
  const cloudPosition = useRouteRef(cloudPositionRouteRef)?.() ?? '';
  const ownForce = forces.find(
    ({ ref }) => ref === access?.person.force?.ref,
  )?.ref;
  const mayReadConformance = mayUse(access, 'conformance.read');
  const mayReadLegacy = mayUse(access, 'legacy.read');
  const mayReadRisk = mayUse(access, 'risk.read');
  const holds = (roles: RoleId[]) =>
    access?.roles.some(({ id }) => roles.includes(id)) ?? false;

  const ways = [
    {
      title: mayReadConformance ? 'Enterprise architecture' : 'The Blueprint',
      mine: holds(architects),
      content: mayReadConformance ? (
        <>
          <Link href={addressOf(heatmap, { registry })}>
            Who measures up, and where
          </Link>
          <Link href={addressOf(principles, { registry })}>
            Which principles are kept, and which are not
          </Link>
          <Link
            href={addressOf(systems, { registry, sort: 'assured-conformance' })}
          >
            The systems that are furthest from the Blueprint
          </Link>
          <Link
            href={addressOf(boardPaper, {
              registry,
              force: ownForce,
            })}
          >
            A paper for the design authority
          </Link>
        </>
      ) : (
        <>
          <Link href={addressOf(principles, { registry })}>
            What the Blueprint asks for
          </Link>
          <Link href={addressOf(heatmap, { registry })}>
            How many systems serve what, and where
          </Link>
          <Link href={addressOf(systems, { registry })}>
            Which systems there are
          </Link>
        </>
      ),
    },
    {
      title: 'A force and its cloud',
      mine: holds(technologyOfficers),
      content: (
        <>
          <Link href={addressOf(cloudPosition, { registry, force: ownForce })}>
            Where the move to cloud stands
          </Link>
          <Force forces={forces} own={access?.person.force} />
          <Link href={addressOf(systems, { registry, cloud: 'no' })}>
            The systems that are not in cloud yet
          </Link>
        </>
      ),
    },
    {
      title: 'Legacy and risk',
      mine: !holds([...architects, ...technologyOfficers]),
      content: (mayReadLegacy || mayReadRisk) && (
        <>
          {mayReadLegacy && (
            <Link
              href={addressOf(systems, {
                registry,
                legacy: ['red', 'may-be-red'],
                sort: '-legacy',
              })}
            >
              The systems that are, or may be, rated red
            </Link>
          )}
          {mayReadRisk && (
            <Link href={addressOf(systems, { registry, sort: '-risk' })}>
              The systems with the highest risk
            </Link>
          )}
        </>
      ),
    },
  ];

  return (
    <Panel level={2} title="Where do you want to go?">
      <div className={styles.ways}>
        {ways
          .filter(({ content }) => content)
          .sort((a, b) => Number(b.mine) - Number(a.mine))
          .map(({ title, content }) => (
            <Way key={title} title={title}>
              {content}
            </Way>
          ))}
      </div>
    </Panel>
  );
}

interface ForceProps {
  forces: EntityLabel[];
  own: EntityLabel | undefined;
}

function Force({ forces, own }: ForceProps) {
  const hrefOf = useEntityHref();
  const navigate = useNavigate();
  return (
    <>
      {own && <EntityLink entity={own} tab={BLUEPRINT_TAB} />}
      <Select
        label={own ? 'Another force' : 'A force'}
        size="small"
        placeholder="Choose a force"
        search={{ placeholder: 'Find a force' }}
        options={forces
          .filter(({ ref }) => ref !== own?.ref)
          .map(({ ref, title }) => ({ value: ref, label: title }))}
        onChange={ref => ref && navigate(hrefOf(String(ref), BLUEPRINT_TAB))}
      />
    </>
  );
}

function Way({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.way}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  );
}

import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link, Select } from '@backstage/ui';
import type { EntityLabel } from '@policing/plugin-blueprint-common';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { addressOf } from '../../address';
import { Panel, useEntityHref } from '../../components';
import {
  BLUEPRINT_TAB,
  heatmapRouteRef,
  principlesRouteRef,
  systemsRouteRef,
} from '../../routes';
import styles from './WhereToGo.module.css';

/** Properties of {@link WhereToGo}. */
export interface WhereToGoProps {
  /** Register that the pages open with. */
  registry: string;
  /** Forces of the register. */
  forces: EntityLabel[];
}

/** The ways in, by what a reader comes for. */
export function WhereToGo({ registry, forces }: WhereToGoProps) {
  const heatmap = useRouteRef(heatmapRouteRef)?.() ?? '';
  const systems = useRouteRef(systemsRouteRef)?.() ?? '';
  const principles = useRouteRef(principlesRouteRef)?.() ?? '';
  const hrefOf = useEntityHref();
  const navigate = useNavigate();
  return (
    <Panel level={2} title="Where do you want to go?">
      <div className={styles.ways}>
        <Way title="Enterprise architect">
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
        </Way>
        <Way title="Force chief technology officer">
          <Select
            label="Your force"
            size="small"
            placeholder="Choose a force"
            search={{ placeholder: 'Find a force' }}
            options={forces.map(({ ref, title }) => ({
              value: ref,
              label: title,
            }))}
            onChange={ref =>
              ref && navigate(hrefOf(String(ref), BLUEPRINT_TAB))
            }
          />
          <Link href={addressOf(systems, { registry, cloud: 'no' })}>
            The systems that are not in cloud yet
          </Link>
        </Way>
        <Way title="Security lead">
          <Link
            href={addressOf(systems, {
              registry,
              legacy: ['red', 'may-be-red'],
              sort: '-legacy',
            })}
          >
            The systems that are, or may be, rated red
          </Link>
          <Link href={addressOf(systems, { registry, sort: '-risk' })}>
            The systems with the highest risk
          </Link>
        </Way>
      </div>
    </Panel>
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

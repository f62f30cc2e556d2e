import {
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import type { EntityLabel } from '@policing/plugin-blueprint-common';
import styles from './EntityLink.module.css';

/** Properties of {@link EntityLink}. */
export interface EntityLinkProps {
  entity: EntityLabel;
  /** Path of the tab that it leads to; without it, the overview. */
  tab?: string;
}

/** A link to the page of an entity whose title is already known. */
export function EntityLink({ entity, tab }: EntityLinkProps) {
  const hrefOf = useEntityHref();
  return (
    <Link href={hrefOf(entity.ref, tab)} className={styles.link}>
      {entity.title}
    </Link>
  );
}

/** A link to the page of an entity whose title the catalogue knows. */
export function EntityRefLink({ entityRef }: { entityRef: string }) {
  const { primaryTitle } = useEntityPresentation(entityRef);
  return <EntityLink entity={{ ref: entityRef, title: primaryTitle }} />;
}

/** Gives the address of an entity's page, or of one tab of it. */
export function useEntityHref(): (ref: string, tab?: string) => string {
  const linkTo = useEntityRefLink();
  return (ref, tab) => (tab ? `${linkTo(ref)}/${tab}` : linkTo(ref));
}

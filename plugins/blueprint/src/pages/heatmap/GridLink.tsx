import type { ReactNode } from 'react';
// The link of the component library cannot leave the tab order, which a link in
// a heading of the heat map must: there the arrow keys lead to it.
import { Link } from 'react-router-dom';
import styles from './GridLink.module.css';

/** Properties of {@link GridLink}. */
export interface GridLinkProps {
  href: string;
  /** The whole name where the link shows a shorter one. */
  title?: string;
  children: ReactNode;
}

/** A link in a heading of the heat map. */
export function GridLink({ href, title, children }: GridLinkProps) {
  return (
    <Link to={href} title={title} tabIndex={-1} className={styles.link}>
      {children}
    </Link>
  );
}

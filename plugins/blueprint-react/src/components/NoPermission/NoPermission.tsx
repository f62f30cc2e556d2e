import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Alert, Link } from '@backstage/ui';
import type { AccessId } from '@policing/plugin-blueprint-common';
import type { ReactNode } from 'react';
import { yourAccessRouteRef } from '../../routes';
import { capitalise, openTo } from '../../words';
import styles from './NoPermission.module.css';

/** Something that is not open to the reader. */
export interface ClosedPart {
  /** Names it in a sentence: “the checks”. */
  what: string;
  /** Row of the access table that would open it. */
  row: AccessId;
}

/** Properties of {@link NoPermission}. */
export interface NoPermissionProps {
  title: string;
  /** What is closed; each is said with whom it is open to. */
  parts: ClosedPart[];
  /** Stands before the rest: what a reader should know of this page. */
  children?: ReactNode;
  /** A way on, beside the words. */
  action?: ReactNode;
  /** `note` for a part of a page, `status` for what was asked for. */
  role?: 'note' | 'status';
}

/**
 * Says that something is not open to the reader, which roles open it and whom to
 * ask. It never says whether what was asked for exists.
 */
export function NoPermission(props: NoPermissionProps) {
  const { title, parts, children, action, role = 'status' } = props;
  const yourAccess = useRouteRef(yourAccessRouteRef)?.() ?? '';
  const byWords = new Map<string, string[]>();
  for (const { what, row } of parts) {
    byWords.set(openTo(row), [...(byWords.get(openTo(row)) ?? []), what]);
  }
  return (
    <Alert
      role={role}
      status="info"
      icon
      title={title}
      customActions={action}
      description={
        <div className={styles.words}>
          {children}
          {[...byWords].map(([words, whats]) => (
            <p key={words}>
              {byWords.size > 1
                ? `${capitalise(whats.join(', '))}: ${words}.`
                : `${capitalise(words)}.`}
            </p>
          ))}
          <p>
            <Link href={yourAccess}>What you may see, and whom to ask</Link>
          </p>
        </div>
      }
    />
  );
}

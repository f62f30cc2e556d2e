import { Alert, Button, Skeleton } from '@backstage/ui';
import type { ReactNode } from 'react';
import type { AccessId } from '@policing/plugin-blueprint-common';
import { type ServerData, statusOf } from '../../api';
import { capitalise } from '../../words';
import { NoPermission } from '../NoPermission';
import styles from './Answer.module.css';

/** Properties of {@link Answer}. */
export interface AnswerProps<T> {
  /** What was asked of the server. */
  of: ServerData<T>;
  /** Names it in a sentence: “the heat map”. */
  what: string;
  /** Row of the access table that opens it; open facts where none is named. */
  row?: AccessId;
  /** A way on where it is refused. */
  insteadOfRefused?: ReactNode;
  /** Height of the place that is held while it loads, in pixels. */
  height?: number;
  children: (data: T) => ReactNode;
}

/**
 * Shows what the server answered, and says in words when it is on its way, when
 * the reader may not see it, when it is not there and when something broke.
 */
export function Answer<T>({
  of,
  what,
  row = 'facts.read',
  insteadOfRefused,
  height = 160,
  children,
}: AnswerProps<T>) {
  if (of.data === undefined) {
    return of.error ? (
      <Failure
        error={of.error}
        retry={of.retry}
        {...{ what, row, insteadOfRefused }}
      />
    ) : (
      <div role="status" aria-label={`Loading ${what}`}>
        <Skeleton width="100%" height={height} />
      </div>
    );
  }
  return (
    <>
      {of.error && (
        <Alert
          className={styles.note}
          role="status"
          status="warning"
          icon
          title={`${capitalise(what)} could not be brought up to date`}
          description="What you see was read earlier. It is tried again by itself."
        />
      )}
      <div className={of.stale ? styles.stale : undefined} aria-busy={of.stale}>
        {children(of.data)}
      </div>
    </>
  );
}

interface FailureProps {
  error: Error;
  what: string;
  row: AccessId;
  insteadOfRefused: ReactNode;
  retry: () => void;
}

function Failure(props: FailureProps) {
  const { error, what, row, insteadOfRefused, retry } = props;
  switch (statusOf(error)) {
    case 401:
      return (
        <Alert
          role="status"
          status="info"
          icon
          title={`You are not signed in any more, so ${what} cannot be shown`}
          description="Load the page again to sign in."
        />
      );
    case 403:
      return (
        <NoPermission
          title={`You may not see ${what}`}
          parts={[{ what, row }]}
          action={insteadOfRefused}
        />
      );
    case 404:
      return (
        <Alert
          role="status"
          status="info"
          icon
          title={`There is no result for ${what} yet`}
          description="It is not in a register, or it was added a moment ago and has not been scored."
          customActions={<Button onPress={retry}>Look again</Button>}
        />
      );
    default:
      return (
        <Alert
          role="alert"
          status="danger"
          icon
          title={`${capitalise(what)} could not be loaded`}
          description={error.message}
          customActions={<Button onPress={retry}>Try again</Button>}
        />
      );
  }
}

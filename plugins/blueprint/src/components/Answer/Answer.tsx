import { Alert, Button, Skeleton } from '@backstage/ui';
import type { ReactNode } from 'react';
import type { ServerData } from '../../api';
import { capitalise } from '../../words';
import styles from './Answer.module.css';

/** Properties of {@link Answer}. */
export interface AnswerProps<T> {
  /** What was asked of the server. */
  of: ServerData<T>;
  /** Names it in a sentence: “the heat map”. */
  what: string;
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
  height = 160,
  children,
}: AnswerProps<T>) {
  if (of.data === undefined) {
    return of.error ? (
      <Failure error={of.error} what={what} retry={of.retry} />
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
  retry: () => void;
}

function Failure({ error, what, retry }: FailureProps) {
  switch (statusOf(error)) {
    case 401:
    case 403:
      return (
        <Alert
          role="status"
          status="info"
          icon
          title={`You may not see ${what}`}
          description="It is open to people with a role in the force concerned, and to national architects and risk owners. Ask your force’s enterprise architect to add you to a role group."
        />
      );
    case 404:
      return (
        <Alert
          role="status"
          status="info"
          icon
          title={`There is no result for ${what} yet`}
          description="It is not in a register, or it was added a moment ago and has not been scored. Register health says whether its file has an error."
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

function statusOf(error: Error): number | undefined {
  return 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
}

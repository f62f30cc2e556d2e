import { Alert } from '@backstage/ui';
import type { FieldProblem } from '@policing/plugin-blueprint-common';
import { plural, statusOf } from '@policing/plugin-blueprint-react';
import { messageOf } from './problems';

/** Properties of {@link FailedAlert}. */
export interface FailedAlertProps {
  /** What is wrong with the fields. */
  problems: readonly FieldProblem[];
  /** Why it could not be sent. */
  error?: Error;
}

/** Says why nothing was sent, or not taken; what was typed stays. */
export function FailedAlert({ problems, error }: FailedAlertProps) {
  if (problems.length > 0) {
    return (
      <Alert
        role="alert"
        status="danger"
        icon
        title={`Nothing was sent: ${plural(problems.length, 'field')} to put right`}
        description={problems.map(({ message }) => message).join(' ')}
      />
    );
  }
  return error ? (
    <Alert
      role="alert"
      status="danger"
      icon
      title={titleOf(error)}
      description={`${messageOf(error)} What you wrote is kept while this tab is open.`}
    />
  ) : null;
}

function titleOf(error: Error): string {
  switch (statusOf(error)) {
    case 401:
      return 'You are not signed in any more';
    case 403:
      return 'You may not do this';
    case 404:
      return 'It is not there any more, or not for you';
    case 409:
      return 'Somebody was there before you';
    default:
      return 'It could not be sent';
  }
}

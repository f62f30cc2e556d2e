import { useApi } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type {
  CalendarFeed,
  CalendarFeedWithAddress,
  EntityLabel,
  NewCalendarFeed,
} from '@policing/plugin-blueprint-common';
import { Answer, useServerData } from '@policing/plugin-blueprint-react';
import { useState } from 'react';
import { cloudApiRef } from '../../../api';
import { AddressNotice } from './AddressNotice';
import { CalendarForm } from './CalendarForm';
import { CalendarList } from './CalendarList';
import styles from './SubscribeDialog.module.css';

/** Properties of {@link CalendarsBody}. */
export interface CalendarsBodyProps {
  registry: string;
  force?: EntityLabel;
}

/** The calendars of the reader, and a form for a further one. */
export function CalendarsBody({ registry, force }: CalendarsBodyProps) {
  const api = useApi(cloudApiRef);
  const calendars = useServerData('calendars', signal => api.calendars(signal));
  const [told, setTold] = useState<CalendarFeedWithAddress>();
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);

  async function attempt(
    work: () => Promise<CalendarFeedWithAddress | undefined>,
  ): Promise<boolean> {
    setBusy(true);
    setError(undefined);
    try {
      setTold(await work());
      calendars.retry();
      return true;
    } catch (failure) {
      setError(failure as Error);
      return false;
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className={styles.body}>
      <p>
        A calendar program reads these dates from a secret address and looks
        again by itself. Whoever has the address sees them without signing in,
        so it holds open facts alone: no funding, no recovery tests.
      </p>
      {error && (
        <Alert
          role="alert"
          status="danger"
          icon
          title="It could not be done"
          description={error.message}
        />
      )}
      {told && <AddressNotice told={told} />}
      <Answer of={calendars} what="your calendars" height={120}>
        {({ items, most }) => (
          <>
            <CalendarList
              items={items}
              busy={busy}
              onRenew={({ id }: CalendarFeed) =>
                attempt(() => api.renewCalendar(id))
              }
              onRevoke={({ id }: CalendarFeed) =>
                attempt(async () => {
                  await api.revokeCalendar(id);
                  return undefined;
                })
              }
            />
            {items.length < most ? (
              <CalendarForm
                registry={registry}
                force={force}
                busy={busy}
                onMake={(calendar: NewCalendarFeed) =>
                  attempt(() => api.makeCalendar(calendar))
                }
              />
            ) : (
              <p>
                You have {most} calendars, which is the most one person may
                have. Revoke one to make another.
              </p>
            )}
          </>
        )}
      </Answer>
    </div>
  );
}

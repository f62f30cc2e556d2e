import { Button } from '@backstage/ui';
import {
  type CalendarFeed,
  openHorizonKinds,
} from '@policing/plugin-blueprint-common';
import {
  formatDate,
  formatDateTime,
  plural,
} from '@policing/plugin-blueprint-react';
import styles from './SubscribeDialog.module.css';

/** Properties of {@link CalendarList}. */
export interface CalendarListProps {
  items: CalendarFeed[];
  busy: boolean;
  onRenew: (feed: CalendarFeed) => void;
  onRevoke: (feed: CalendarFeed) => void;
}

/** The calendars that the reader has made. */
export function CalendarList(props: CalendarListProps) {
  const { items, busy, onRenew, onRevoke } = props;
  if (items.length === 0) {
    return null;
  }
  return (
    <ul className={styles.list} aria-label="Your calendars">
      {items.map(feed => (
        <li key={feed.id}>
          <div>
            <strong>{feed.name}</strong>
            <span className={styles.second}>{inWords(feed)}</span>
          </div>
          <div className={styles.buttons}>
            <Button
              size="small"
              variant="secondary"
              isDisabled={busy}
              aria-label={`Renew ${feed.name}: a new address, the old one stops working`}
              onPress={() => onRenew(feed)}
            >
              Renew
            </Button>
            <Button
              size="small"
              variant="secondary"
              isDisabled={busy}
              aria-label={`Revoke ${feed.name}: its address stops working`}
              onPress={() => onRevoke(feed)}
            >
              Revoke
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function inWords(feed: CalendarFeed): string {
  const { force, registry, kinds, expiresAt, expired, lastUsedAt } = feed;
  return [
    force?.title ?? `every force of the register “${registry}”`,
    kinds.length === openHorizonKinds.length
      ? 'every kind of date'
      : plural(kinds.length, 'kind of date', 'kinds of date'),
    expired
      ? `ended on ${formatDate(expiresAt)}: renew it`
      : `works until ${formatDate(expiresAt)}`,
    lastUsedAt ? `last read ${formatDateTime(lastUsedAt)}` : 'never read yet',
  ].join(' · ');
}

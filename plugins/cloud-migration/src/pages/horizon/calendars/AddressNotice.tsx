import { Button, TextField } from '@backstage/ui';
import type { CalendarFeedWithAddress } from '@policing/plugin-blueprint-common';
import { formatDate } from '@policing/plugin-blueprint-react';
import { useEffect, useRef, useState } from 'react';
import styles from './SubscribeDialog.module.css';

/** Properties of {@link AddressNotice}. */
export interface AddressNoticeProps {
  told: CalendarFeedWithAddress;
}

/** The address of a calendar, which is shown this once. */
export function AddressNotice({ told }: AddressNoticeProps) {
  const { feed, address } = told;
  const ref = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<string>();

  // It is what the reader came for, and it is shown only now.
  useEffect(() => {
    setCopied(undefined);
    ref.current?.querySelector('input')?.focus();
  }, [address]);

  return (
    <div className={styles.address} ref={ref}>
      <TextField
        label={`Address of “${feed.name}”`}
        description={`Shown this once: copy it now. It works until ${formatDate(feed.expiresAt)}, or until you revoke it.`}
        value={address}
        isReadOnly
        onFocus={event => (event.target as HTMLInputElement).select()}
      />
      <Button
        size="small"
        variant="secondary"
        onPress={async () => {
          try {
            await navigator.clipboard.writeText(address);
            setCopied('Copied.');
          } catch {
            setCopied('Your browser does not copy it; select it and copy it.');
          }
        }}
      >
        Copy the address
      </Button>
      <span role="status">{copied}</span>
    </div>
  );
}

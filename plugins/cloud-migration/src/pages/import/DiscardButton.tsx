import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { ImportDetailResponse } from '@policing/plugin-blueprint-common';
import { useState } from 'react';
import { cloudApiRef } from '../../api';
import styles from './Import.module.css';
import { useWork } from './useWork';

/** Puts an import aside, after asking once. */
export function DiscardButton({
  detail,
  onDiscarded,
}: {
  detail: ImportDetailResponse;
  onDiscarded: () => void;
}) {
  const api = useApi(cloudApiRef);
  const [asks, setAsks] = useState(false);
  const { busy, failed, run } = useWork();
  if (!asks) {
    return (
      <Button variant="secondary" onPress={() => setAsks(true)}>
        Discard
      </Button>
    );
  }
  return (
    <div
      className={styles.actions}
      role="group"
      aria-label="Discard the import"
    >
      <span role={failed ? 'alert' : 'status'}>
        {failed ?? 'The file and its rows are deleted.'}
      </span>
      <Button
        variant="primary"
        isDisabled={busy}
        onPress={() =>
          run(async () => {
            await api.discardImport(detail.id, detail.revision);
            onDiscarded();
          })
        }
      >
        Discard it
      </Button>
      <Button variant="secondary" onPress={() => setAsks(false)}>
        Keep it
      </Button>
    </div>
  );
}

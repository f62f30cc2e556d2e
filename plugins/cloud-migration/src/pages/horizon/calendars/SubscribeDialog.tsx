import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
} from '@backstage/ui';
import type { EntityLabel } from '@policing/plugin-blueprint-common';
import { RiCalendarLine } from '@remixicon/react';
import { useState } from 'react';
import { CalendarsBody } from './CalendarsBody';
import styles from './SubscribeDialog.module.css';

/** Properties of {@link SubscribeDialog}. */
export interface SubscribeDialogProps {
  /** Register that the page shows; none while it loads. */
  registry?: string;
  /** Force that the page shows; the whole register without it. */
  force?: EntityLabel;
}

/** Subscribes to dates in a calendar of one's own, and takes subscriptions back. */
export function SubscribeDialog({ registry, force }: SubscribeDialogProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiCalendarLine aria-hidden="true" />}
        isDisabled={!registry}
      >
        Subscribe
      </Button>
      <Dialog width={640} className={styles.dialog}>
        <DialogHeader>These dates in your own calendar</DialogHeader>
        <DialogBody>
          {isOpen && registry && (
            <CalendarsBody registry={registry} force={force} />
          )}
        </DialogBody>
        <DialogFooter>
          <Button variant="secondary" onPress={() => setOpen(false)}>
            Close
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
}

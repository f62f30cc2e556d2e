import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, Select } from '@backstage/ui';
import type { EntityLabel } from '@policing/plugin-blueprint-common';
import { Panel, saveFile, useAddress } from '@policing/plugin-blueprint-react';
import { useId, useState } from 'react';
import { cloudApiRef } from '../../api';
import { exampleFile } from './exampleFile';
import styles from './Import.module.css';
import { useWork } from './useWork';

/** Size above which the server refuses a file, in bytes. */
const LARGEST_FILE = 20 * 1024 * 1024;

/** Properties of {@link StartPanel}. */
export interface StartPanelProps {
  registry: string;
  /** Forces that the reader may import for; at least one. */
  forces: readonly EntityLabel[];
  /** The one of the address. */
  force?: string;
}

/** Takes a file, for one force. */
export function StartPanel({ registry, forces, force }: StartPanelProps) {
  const api = useApi(cloudApiRef);
  const address = useAddress();
  const inputId = useId();
  const [file, setFile] = useState<File>();
  const { busy, failed, run } = useWork();
  const chosen = forces.find(({ ref }) => ref === force) ?? forces[0];
  const isTooLarge = file !== undefined && file.size > LARGEST_FILE;

  const read = () =>
    run(async () => {
      const { id } = await api.startImport(
        { registry, force: chosen.ref },
        file!,
      );
      address.change({ registry, force: chosen.ref, import: id });
    });

  return (
    <Panel
      title="Choose a file"
      level={2}
      actions={
        <Button variant="secondary" onPress={() => saveFile(exampleFile())}>
          Save an example file
        </Button>
      }
    >
      <p className={styles.words}>
        A CSV file in UTF-8 or an Excel workbook (.xlsx) with one row for each
        system, from a CMDB or a list you keep. You see what it would change
        before anything is written.
      </p>
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault();
          if (file && !isTooLarge && !busy) {
            read();
          }
        }}
      >
        {forces.length > 1 ? (
          <Select
            className={styles.choice}
            label="Force"
            options={forces.map(({ ref, title }) => ({
              value: ref,
              label: title,
            }))}
            value={chosen.ref}
            onChange={ref => address.change({ force: String(ref) }, true)}
          />
        ) : (
          <p className={styles.words}>
            Systems of <strong>{chosen.title}</strong>.
          </p>
        )}
        <div className={styles.file}>
          <label htmlFor={inputId}>File with systems</label>
          <input
            id={inputId}
            type="file"
            accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onChange={event => setFile(event.target.files?.[0])}
          />
        </div>
        <Button
          type="submit"
          variant="primary"
          isDisabled={!file || isTooLarge || busy}
        >
          Read the file
        </Button>
        <span role="status">{busy ? 'The file is being read.' : ''}</span>
      </form>
      {isTooLarge && (
        <Alert
          role="alert"
          status="danger"
          icon
          title="The file is too large"
          description="At most 20 MB are read. Delete sheets and pictures that are not needed, or split it."
        />
      )}
      {failed && (
        <Alert
          role="alert"
          status="danger"
          icon
          title="The file could not be read"
          description={failed}
        />
      )}
    </Panel>
  );
}

import { Link } from '@backstage/ui';
import type { ImportDetailResponse } from '@policing/plugin-blueprint-common';
import {
  formatDateTime,
  Panel,
  plural,
} from '@policing/plugin-blueprint-react';
import styles from './Import.module.css';
import { leftOutInWords } from './importWords';

/** Files that are named one by one. */
const NAMED_FILES = 20;

/** What came of an import that was accepted. */
export function ResultPanel({ detail }: { detail: ImportDetailResponse }) {
  const { result, counts } = detail;
  if (!result) {
    return null;
  }
  const { files = [], changeRequest } = result;
  return (
    <Panel title="It is done" level={2}>
      <p className={styles.words} role="status">
        {plural(result.added, 'system')} added, {result.changed} changed,{' '}
        {result.removed} marked as decommissioned, by {result.acceptedBy.title}{' '}
        on {formatDateTime(result.acceptedAt)}.
        {counts && ` ${leftOutInWords(counts.bad)}`}
      </p>
      {changeRequest && (
        <p className={styles.words}>
          <Link href={changeRequest}>The change request</Link> waits to be
          merged; until then the register says what it said.
        </p>
      )}
      {files.length > 0 && (
        <>
          <p className={styles.words}>
            {plural(files.length, 'file')} written. The register takes them in
            within seconds.
          </p>
          <ul className={styles.changes}>
            {files.slice(0, NAMED_FILES).map(file => (
              <li key={file}>
                <code>{file}</code>
              </li>
            ))}
          </ul>
          {files.length > NAMED_FILES && (
            <p className={styles.words}>
              And {plural(files.length - NAMED_FILES, 'further file')}.
            </p>
          )}
        </>
      )}
    </Panel>
  );
}

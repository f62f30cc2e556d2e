import type { RegistryStatus } from '@policing/plugin-blueprint-common';
import {
  DemonstrationMark,
  formatCount,
  formatDateTime,
  Panel,
  plural,
  ShapeIcon,
} from '@policing/plugin-blueprint-react';
import { FileErrors } from './FileErrors';
import styles from './RegisterHealth.module.css';

/** Properties of {@link RegistryPanel}. */
export interface RegistryPanelProps {
  registry: RegistryStatus;
  /** Whether the reader is told of problems in restricted files of every force. */
  whole: boolean;
}

/** One register: where it is read from, what it holds, and what is wrong in it. */
export function RegistryPanel({ registry, whole }: RegistryPanelProps) {
  const { filesWithErrors, errors } = registry;
  const appearance = appearanceOf(filesWithErrors, whole);
  const warnings = errors.filter(({ severity }) => severity === 'warning');
  return (
    <Panel
      title={registry.title}
      actions={registry.demonstration && <DemonstrationMark />}
    >
      <p className={styles.state}>
        <ShapeIcon {...appearance} />
        <strong>
          {stateInWords(registry, whole)}
          {warnings.length > 0 && `, ${plural(warnings.length, 'warning')}`}
        </strong>
      </p>
      <dl className={styles.facts}>
        <dt>Files</dt>
        <dd>{formatCount(registry.files)}</dd>
        <dt>Entities</dt>
        <dd>{formatCount(registry.entities)}</dd>
        <dt>Read from</dt>
        <dd>{registry.source}</dd>
        <dt>Last read</dt>
        <dd>{formatDateTime(registry.loadedAt)}</dd>
        <dt>Changes</dt>
        <dd>
          {registry.watching
            ? 'followed as they are saved'
            : 'read at intervals'}
        </dd>
      </dl>
      {errors.length > 0 && (
        <FileErrors
          label={`Errors and warnings in ${registry.title}`}
          errors={errors}
        />
      )}
      {registry.errorsLeftOut !== undefined && registry.errorsLeftOut > 0 && (
        <p>
          {plural(registry.errorsLeftOut, 'further problem')} not listed here:
          mend these first, or run the validation from the shell.
        </p>
      )}
    </Panel>
  );
}

// What one is not told of may be wrong all the same: that is not known, not good.
function appearanceOf(filesWithErrors: number, whole: boolean) {
  if (filesWithErrors > 0) {
    return { shape: 'cross', tone: 'bad' } as const;
  }
  return whole
    ? ({ shape: 'tick', tone: 'good' } as const)
    : ({ shape: 'ring', tone: 'unknown' } as const);
}

function stateInWords(
  { filesWithErrors }: RegistryStatus,
  whole: boolean,
): string {
  if (filesWithErrors > 0) {
    const words = `${plural(filesWithErrors, 'file')} with errors`;
    return whole ? words : `${words}, as far as they are open to you`;
  }
  return whole
    ? 'Every file can be read'
    : 'No error in a file that is open to you; of restricted files of other forces you are not told';
}

import type { RegistryStatus } from '@policing/plugin-blueprint-common';
import { DemonstrationMark, Panel, ShapeIcon } from '../../components';
import { formatCount, formatDateTime, plural } from '../../words';
import { FileErrors } from './FileErrors';
import styles from './RegisterHealth.module.css';

/** Properties of {@link RegistryPanel}. */
export interface RegistryPanelProps {
  registry: RegistryStatus;
}

/** One register: where it is read from, what it holds, and what is wrong in it. */
export function RegistryPanel({ registry }: RegistryPanelProps) {
  const { filesWithErrors, errors } = registry;
  const warnings = errors.filter(({ severity }) => severity === 'warning');
  return (
    <Panel
      title={registry.title}
      actions={registry.demonstration && <DemonstrationMark />}
    >
      <p className={styles.state}>
        <ShapeIcon
          shape={filesWithErrors > 0 ? 'cross' : 'tick'}
          tone={filesWithErrors > 0 ? 'bad' : 'good'}
        />
        <strong>
          {filesWithErrors > 0
            ? `${plural(filesWithErrors, 'file')} with errors`
            : 'Every file can be read'}
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

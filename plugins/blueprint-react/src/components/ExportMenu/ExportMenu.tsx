import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { useState } from 'react';
import { useMay } from '../../access';
import { blueprintApiRef, type QueryValue, statusOf } from '../../api';
import { capitalise, openTo } from '../../words';
import { saveFile } from './saveFile';
import styles from './ExportMenu.module.css';

const formatTitles = {
  csv: 'CSV, for programs',
  xlsx: 'Excel workbook (XLSX)',
  pdf: 'PDF',
};

/** A format in which the server gives files. */
export type ExportFormat = keyof typeof formatTitles;

/** Properties of {@link ExportMenu}. */
export interface ExportMenuProps {
  /** Names it in a sentence: “the heat map”. */
  what: string;
  /** Such as `/exports/heat-map`. */
  path: string;
  /** What the page itself asks for, so that the file holds what is shown. */
  query: Record<string, QueryValue>;
  formats: readonly ExportFormat[];
  /** Shows a button for each format in place of a menu. */
  buttons?: boolean;
  /** Further ways to take it away, which the page makes itself. */
  extra?: readonly { title: string; onAction: () => Promise<void> | void }[];
}

type State =
  | { name: 'ready' }
  | { name: 'busy' }
  | { name: 'done'; file?: string }
  | { name: 'failed'; why: string };

/**
 * A menu of files in which what a page shows can be taken away. Says when a
 * file is being made, when it is there, and why there is none.
 */
export function ExportMenu(props: ExportMenuProps) {
  const { what, path, query, formats, buttons, extra = [] } = props;
  const api = useApi(blueprintApiRef);
  const mayExport = useMay('exports.read');
  const [state, setState] = useState<State>({ name: 'ready' });

  if (mayExport === false) {
    return (
      <p className={styles.words}>
        Taking {what} away as a file is {openTo('exports.read')}.
      </p>
    );
  }

  const run = async (work: () => Promise<string | undefined>) => {
    setState({ name: 'busy' });
    try {
      setState({ name: 'done', file: await work() });
    } catch (error) {
      setState({ name: 'failed', why: whyNot(error as Error, what) });
    }
  };
  const download = (format: ExportFormat) =>
    run(async () => {
      const file = await api.download(what, path, { ...query, format });
      saveFile(file);
      return file.name;
    });

  const isBusy = state.name === 'busy';
  const inMenu = () => (
    <MenuTrigger>
      <Button
        variant="secondary"
        isPending={isBusy}
        isDisabled={mayExport === undefined}
      >
        Export
      </Button>
      <Menu aria-label={`Formats of ${what}`}>
        {[
          ...formats.map(format => (
            <MenuItem key={format} onAction={() => download(format)}>
              {formatTitles[format]}
            </MenuItem>
          )),
          ...extra.map(({ title, onAction }) => (
            <MenuItem
              key={title}
              onAction={() =>
                run(async () => {
                  await onAction();
                  return undefined;
                })
              }
            >
              {title}
            </MenuItem>
          )),
        ]}
      </Menu>
    </MenuTrigger>
  );
  return (
    <div className={styles.menu}>
      {buttons
        ? formats.map((format, place) => (
            <Button
              key={format}
              variant={place === 0 ? 'primary' : 'secondary'}
              isPending={isBusy}
              isDisabled={mayExport === undefined}
              onPress={() => download(format)}
            >
              {formatTitles[format]}
            </Button>
          ))
        : inMenu()}
      <span
        role={state.name === 'failed' ? 'alert' : 'status'}
        className={state.name === 'failed' ? styles.failed : styles.words}
      >
        {wordsOf(state)}
      </span>
    </div>
  );
}

function wordsOf(state: State): string {
  switch (state.name) {
    case 'busy':
      return 'The file is being made.';
    case 'done':
      return state.file ? `${state.file} is saved.` : 'The file is saved.';
    case 'failed':
      return state.why;
    default:
      return '';
  }
}

function whyNot(error: Error, what: string): string {
  switch (statusOf(error)) {
    case 401:
      return 'You are not signed in any more. Load the page again to sign in.';
    case 403:
      return `${capitalise(openTo('exports.read'))}. ${error.message}`;
    case undefined:
      return `${capitalise(what)} did not arrive whole: the connection broke. Try again.`;
    default:
      return `There is no file of ${what}: ${error.message}`;
  }
}

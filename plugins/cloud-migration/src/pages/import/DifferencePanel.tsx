import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import {
  type ImportDetailResponse,
  importRowStates,
  type ImportRowState,
} from '@policing/plugin-blueprint-common';
import {
  type Address,
  Answer,
  ChoiceChips,
  ExportMenu,
  formatCount,
  Panel,
  plural,
  useServerData,
} from '@policing/plugin-blueprint-react';
import { useState } from 'react';
import { cloudApiRef } from '../../api';
import { DiscardButton } from './DiscardButton';
import styles from './Import.module.css';
import {
  choiceInWords,
  leftOutInWords,
  rowStateSentences,
  rowStateTitles,
} from './importWords';
import { RowsTable } from './RowsTable';
import { useWork } from './useWork';

const ROWS_PER_PAGE = 50;

/** Properties of {@link DifferencePanel}. */
export interface DifferencePanelProps {
  detail: ImportDetailResponse;
  address: Address;
  onChanged: () => void;
  onDiscarded: () => void;
}

/** What the file would change, row by row, with what the reader takes of it. */
export function DifferencePanel(props: DifferencePanelProps) {
  const { detail, address, onChanged, onDiscarded } = props;
  const api = useApi(cloudApiRef);
  const [leftOut, setLeftOut] = useState<ReadonlyMap<number, ImportRowState>>(
    new Map(),
  );
  const [takenOut, setTakenOut] = useState<ReadonlySet<number>>(new Set());
  const { busy, failed, run } = useWork();
  const counts = detail.counts!;
  const states = importRowStates.filter(state => counts[state] > 0);
  const asked = address.get('rows');
  const state =
    states.find(each => each === asked) ?? (states[0] as ImportRowState);
  const cursor = address.get('cursor');
  const rows = useServerData(
    state &&
      `import rows ${detail.id} ${detail.revision} ${state} ${cursor ?? ''}`,
    signal =>
      api.importRows(
        detail.id,
        { state: [state], limit: ROWS_PER_PAGE, cursor },
        signal,
      ),
  );
  const without = (each: ImportRowState) =>
    [...leftOut.values()].filter(left => left === each).length;
  const numbers = {
    added: counts.added - without('added'),
    changed: counts.changed - without('changed'),
    removed: takenOut.size,
  };
  const isEmpty = numbers.added + numbers.changed + numbers.removed === 0;
  const { writing } = detail;

  const choose = (place: number, isChosen: boolean) => {
    if (state === 'removed') {
      const next = new Set(takenOut);
      if (isChosen) {
        next.add(place);
      } else {
        next.delete(place);
      }
      setTakenOut(next);
    } else {
      const next = new Map(leftOut);
      if (isChosen) {
        next.delete(place);
      } else {
        next.set(place, state);
      }
      setLeftOut(next);
    }
  };
  const accept = () =>
    run(async () => {
      try {
        await api.acceptImport(detail.id, {
          revision: detail.revision,
          leaveOut: [...leftOut.keys()],
          takeOut: [...takenOut],
        });
      } finally {
        onChanged();
      }
    });

  return (
    <Panel
      title="What would change?"
      level={2}
      actions={<DiscardButton detail={detail} onDiscarded={onDiscarded} />}
    >
      <ChoiceChips
        label="Rows"
        choices={states.map(id => ({
          id,
          title: `${rowStateTitles[id]}: ${formatCount(counts[id])}`,
        }))}
        selected={state}
        onSelect={id => address.change({ rows: id, cursor: undefined })}
      />
      <p className={styles.words}>{rowStateSentences[state]}</p>
      {state === 'bad' && (
        <ExportMenu
          what="the bad rows"
          path="/exports/import-problems"
          query={{ import: detail.id }}
          formats={['csv', 'xlsx']}
        />
      )}
      <Answer of={rows} what="the rows" row="imports.create">
        {({ items, pageInfo, totalItems }) => (
          <>
            <RowsTable
              detail={detail}
              state={state}
              items={items}
              isChosen={place =>
                state === 'removed' ? takenOut.has(place) : !leftOut.has(place)
              }
              onChoose={choose}
            />
            {(pageInfo.nextCursor || pageInfo.prevCursor) && (
              <div className={styles.actions}>
                <Button
                  variant="secondary"
                  isDisabled={!pageInfo.prevCursor}
                  onPress={() =>
                    address.change({ cursor: pageInfo.prevCursor })
                  }
                >
                  Rows before
                </Button>
                <Button
                  variant="secondary"
                  isDisabled={!pageInfo.nextCursor}
                  onPress={() =>
                    address.change({ cursor: pageInfo.nextCursor })
                  }
                >
                  Further rows
                </Button>
                <span>{plural(totalItems, 'row')} in all</span>
              </div>
            )}
          </>
        )}
      </Answer>
      {failed && (
        <Alert
          role="alert"
          status="danger"
          icon
          title="It was not accepted"
          description={failed}
        />
      )}
      <div className={styles.accept}>
        <p className={styles.words}>
          {choiceInWords(numbers)} {leftOutInWords(counts.bad)}{' '}
          {writingInWords(writing)}
        </p>
        <Button
          variant="primary"
          isDisabled={isEmpty || busy || writing.kind === 'none'}
          onPress={() => accept()}
        >
          Accept
        </Button>
      </div>
    </Panel>
  );
}

function writingInWords({
  kind,
  words,
}: ImportDetailResponse['writing']): string {
  switch (kind) {
    case 'folder':
      return 'The files of the register are written at once; comments and order in them stay.';
    case 'change-request':
      return `A change request is opened in ${words}; the register changes when it is merged.`;
    default:
      return words ?? '';
  }
}

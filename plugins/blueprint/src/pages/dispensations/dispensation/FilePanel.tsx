import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type {
  DispensationDetailResponse,
  DispensationDifference,
} from '@policing/plugin-blueprint-common';
import { useState } from 'react';
import {
  blueprintApiRef,
  type EntityName,
  fieldName,
  Panel,
  RegisterTable,
  saveFile,
  valueInWords,
} from '@policing/plugin-blueprint-react';
import { messageOf } from '../form/problems';
import styles from './dispensation.module.css';

/** Properties of {@link FilePanel}. */
export interface FilePanelProps {
  name: EntityName;
  dispensation: DispensationDetailResponse;
}

/** Where a dispensation is kept, and how one that was raised here gets into the files of the register. */
export function FilePanel({ name, dispensation }: FilePanelProps) {
  const { source, file, hasDocument, differences } = dispensation;
  return (
    <Panel title="Where is it kept?">
      {source === 'register' ? (
        <p className={styles.text}>
          In the file <code>{file}</code> of the register. The file is what
          counts; it changes as the register does, by a review.
          {differences?.length === 0 && ' What was raised here says the same.'}
        </p>
      ) : (
        <p className={styles.text}>
          Here, in the app, where it was raised. To keep it in the register too,
          commit it as <code>dispensations/{name.name}.yaml</code> in the folder
          of the force: once the file is there, the file counts, and this stays
          the same dispensation.
        </p>
      )}
      {differences && differences.length > 0 && (
        <Differences differences={differences} />
      )}
      {hasDocument && <TakeAway name={name} />}
    </Panel>
  );
}

function Differences(props: { differences: DispensationDifference[] }) {
  return (
    <>
      <p className={styles.text}>
        The file says something else than what was decided here. The file
        counts; nothing of what was decided here is lost.
      </p>
      <RegisterTable
        label="Differences"
        columns={[
          {
            id: 'field',
            title: 'Field',
            rowHeader: true,
            cell: ({ field }) => fieldName(field),
          },
          {
            id: 'theirs',
            title: 'In the file',
            cell: ({ theirs }) => inWords(theirs),
          },
          {
            id: 'ours',
            title: 'Decided here',
            cell: ({ ours }) => inWords(ours),
          },
        ]}
        items={props.differences}
        idOf={({ field }) => field}
        empty="None."
      />
    </>
  );
}

function inWords(value: unknown): string {
  return value === undefined ? 'nothing' : valueInWords(value);
}

/** Takes the document away: as a file, or to paste. */
function TakeAway({ name }: { name: EntityName }) {
  const api = useApi(blueprintApiRef);
  const [said, setSaid] = useState({ words: '', isProblem: false });
  const take = async (work: () => Promise<string>) => {
    try {
      setSaid({ words: await work(), isProblem: false });
    } catch (error) {
      setSaid({
        words: `It could not be taken away: ${messageOf(error as Error)}`,
        isProblem: true,
      });
    }
  };
  const download = () =>
    api.download(
      'a dispensation as YAML',
      `/dispensations/${name.namespace}/${name.name}/document`,
      {},
    );
  return (
    <p className={styles.buttons}>
      <Button
        variant="secondary"
        onPress={() =>
          take(async () => {
            const file = await download();
            saveFile(file);
            return `${file.name} is saved.`;
          })
        }
      >
        Save as YAML
      </Button>
      <Button
        variant="secondary"
        onPress={() =>
          take(async () => {
            const { content } = await download();
            await navigator.clipboard.writeText(await content.text());
            return 'The YAML is copied.';
          })
        }
      >
        Copy YAML
      </Button>
      <span role={said.isProblem ? 'alert' : 'status'}>{said.words}</span>
    </p>
  );
}

import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, Link } from '@backstage/ui';
import type { ImportDetailResponse } from '@policing/plugin-blueprint-common';
import {
  type Address,
  Answer,
  formatCount,
  formatDate,
  Panel,
  plural,
  useServerData,
} from '@policing/plugin-blueprint-react';
import { useState } from 'react';
import { cloudApiRef } from '../../api';
import { DifferencePanel } from './DifferencePanel';
import styles from './Import.module.css';
import { stateInWords } from './importWords';
import { MappingPanel } from './MappingPanel';
import { ResultPanel } from './ResultPanel';

/** Milliseconds between two looks at an import that is under way. */
const LOOK_EVERY = 500;

const underWay = ['validating', 'accepting'];

/** One import: its columns, its difference, and what came of it. */
export function ImportWizard({
  id,
  address,
}: {
  id: string;
  address: Address;
}) {
  const api = useApi(cloudApiRef);
  const [isBusy, setBusy] = useState(true);
  const found = useServerData(
    `import ${id}`,
    async signal => {
      const detail = await api.readImport(id, signal);
      setBusy(underWay.includes(detail.state));
      return detail;
    },
    { every: isBusy ? LOOK_EVERY : undefined },
  );
  const back = () =>
    address.change({
      import: undefined,
      rows: undefined,
      cursor: undefined,
      step: undefined,
    });
  return (
    <Answer of={found} what="the import" row="imports.create">
      {detail => (
        <div className={styles.stack}>
          <About detail={detail} onBack={back} />
          {detail.note && (
            <Alert role="status" status="warning" icon title={detail.note} />
          )}
          <Step
            detail={detail}
            address={address}
            onChanged={() => {
              setBusy(true);
              found.retry();
            }}
            onDiscarded={back}
          />
        </div>
      )}
    </Answer>
  );
}

function About({
  detail,
  onBack,
}: {
  detail: ImportDetailResponse;
  onBack: () => void;
}) {
  const { fileName, force, rows, state, expiresOn, sheet } = detail;
  return (
    <Panel
      title={fileName}
      level={2}
      actions={
        <Button variant="secondary" onPress={onBack}>
          Another file
        </Button>
      }
    >
      <p className={styles.words}>
        {plural(rows, 'row')} for {force.title}
        {sheet !== undefined && `, sheet “${sheet}”`}. {stateInWords(state)}.
        Kept until {formatDate(expiresOn)} for you and the others who plan for
        the force.
      </p>
    </Panel>
  );
}

interface StepProps {
  detail: ImportDetailResponse;
  address: Address;
  onChanged: () => void;
  onDiscarded: () => void;
}

function Step({ detail, address, onChanged, onDiscarded }: StepProps) {
  const { state } = detail;
  if (state === 'accepted') {
    return <ResultPanel detail={detail} />;
  }
  if (underWay.includes(state)) {
    return <Progress detail={detail} />;
  }
  const isMapping = state !== 'ready' || address.get('step') === 'columns';
  return isMapping ? (
    <MappingPanel
      key={detail.revision}
      detail={detail}
      onChanged={() => {
        address.change({ step: undefined, rows: undefined, cursor: undefined });
        onChanged();
      }}
      onDiscarded={onDiscarded}
    />
  ) : (
    <>
      <p className={styles.words}>
        <Link href={`?${stepAddress(address, 'columns')}`}>
          Look at the columns again
        </Link>
        {detail.questions.some(({ answer }) => answer === undefined) &&
          ': some words of the file are not known yet'}
      </p>
      <DifferencePanel
        detail={detail}
        address={address}
        onChanged={onChanged}
        onDiscarded={onDiscarded}
      />
    </>
  );
}

function stepAddress(address: Address, step: string): string {
  const params = new URLSearchParams(address.params);
  params.set('step', step);
  return params.toString();
}

function Progress({ detail }: { detail: ImportDetailResponse }) {
  const { state, done = 0, rows } = detail;
  const words =
    state === 'accepting'
      ? 'What you accepted is being written'
      : 'Rows are being checked';
  return (
    <Panel title={words} level={2}>
      <div role="status" className={styles.progress}>
        <progress max={Math.max(rows, 1)} value={done} aria-label={words} />
        <span>
          {formatCount(done)} of {formatCount(rows)}
        </span>
      </div>
    </Panel>
  );
}

import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, Link } from '@backstage/ui';
import type {
  CloudChangeForm,
  CloudChangeResult,
} from '@policing/plugin-blueprint-common';
import {
  CLOUD_TAB,
  cloudPositionRouteRef,
  type EntityName,
  listInWords,
  Panel,
  useEntityHref,
  useServerData,
} from '@policing/plugin-blueprint-react';
import { cloudApiRef } from '../../api';
import styles from './Change.module.css';

/** Properties of {@link ResultPanel}. */
export interface ResultPanelProps {
  name: EntityName;
  form: CloudChangeForm;
  result: CloudChangeResult;
  /** Shows the form again, with the facts as they are. */
  onAgain: () => void;
}

/** What came of a change, and whether the register shows it yet. */
export function ResultPanel(props: ResultPanelProps) {
  const { name, form, result, onAgain } = props;
  const hrefOf = useEntityHref();
  const position = useRouteRef(cloudPositionRouteRef)?.() ?? '';
  const query = new URLSearchParams({ registry: form.registry });
  return (
    <Panel title={result.kind === 'written' ? 'Written' : 'Asked for'}>
      <div className={styles.choices}>
        {result.kind === 'written' ? (
          <>
            <p className={styles.text}>
              Written to {listInWords(result.files)}.
            </p>
            <TakenIn name={name} />
          </>
        ) : (
          <p className={styles.text} role="status">
            The change waits for review on the branch {result.branch}:{' '}
            <Link href={result.url}>open the change request</Link>. The register
            shows it once it is merged.
          </p>
        )}
        <div className={styles.actions}>
          <Link href={hrefOf(form.system.ref, CLOUD_TAB)}>
            How its move stands now
          </Link>
          <Link href={`${position}?${query}`}>Where we stand</Link>
          <Button variant="secondary" onPress={onAgain}>
            Change something else
          </Button>
        </div>
      </div>
    </Panel>
  );
}

/** Waits until the register has read the files. */
function TakenIn({ name }: { name: EntityName }) {
  const api = useApi(cloudApiRef);
  const { data } = useServerData(
    `taken in ${name.namespace}/${name.name}`,
    signal => api.changeForm(name, signal),
    { every: 1_000 },
  );
  const isIn =
    data !== undefined &&
    data.documents.length > 0 &&
    data.documents.every(({ inRegister }) => inRegister);
  return (
    <p className={styles.text} role="status">
      {isIn
        ? 'The register shows it.'
        : 'The register takes it in; that takes a moment.'}
    </p>
  );
}

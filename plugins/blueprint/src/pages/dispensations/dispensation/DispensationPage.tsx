import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Alert, Link } from '@backstage/ui';
import type { DispensationDetailResponse } from '@policing/plugin-blueprint-common';
import { useState } from 'react';
import { useLocation, useParams } from 'react-router-dom';
import {
  Answer,
  blueprintApiRef,
  dispensationsRouteRef,
  PageFrame,
  Panel,
  StateWord,
  useLiveData,
} from '@policing/plugin-blueprint-react';
import { stateOf } from '../dispensationStates';
import { Decide, type Notice } from './Decide';
import { DispensationFacts } from './DispensationFacts';
import { DispensationHistory } from './DispensationHistory';
import { FilePanel } from './FilePanel';
import styles from './dispensation.module.css';

/** Page of one dispensation: what it permits, who decided or may decide, and what happened. */
export function DispensationPage() {
  const api = useApi(blueprintApiRef);
  const { namespace = '', name = '' } = useParams();
  const register = useRouteRef(dispensationsRouteRef)?.() ?? '';
  const detail = useLiveData(`dispensation ${namespace}/${name}`, signal =>
    api.dispensation({ namespace, name }, signal),
  );
  const { state } = useLocation();
  const [notice, setNotice] = useState<Notice | undefined>(state?.notice);
  const shown = detail.data;
  return (
    <PageFrame
      title={
        shown ? titleOf(shown) : 'What does this dispensation permit, and why?'
      }
      scope={
        <p className={styles.line}>
          <Link href={register}>All dispensations</Link>
        </p>
      }
    >
      <Answer
        of={detail}
        what="this dispensation"
        row="dispensations.read"
        height={480}
      >
        {dispensation => (
          <div className={styles.panels}>
            {notice && (
              <Alert
                role={notice.status === 'warning' ? 'alert' : 'status'}
                icon
                {...notice}
              />
            )}
            <Panel
              title={
                dispensation.state === 'requested'
                  ? 'What is asked for?'
                  : 'What is permitted?'
              }
            >
              <p className={styles.line}>
                <StateWord state={stateOf(dispensation)} />
                <span className={styles.second}>
                  {dispensation.classification} · {dispensation.force.title}
                </span>
              </p>
              <DispensationFacts dispensation={dispensation} />
            </Panel>
            <Decide
              name={{ namespace, name }}
              dispensation={dispensation}
              onDecided={said => {
                setNotice(said);
                detail.retry();
              }}
            />
            <DispensationHistory steps={dispensation.history} />
            <FilePanel name={{ namespace, name }} dispensation={dispensation} />
          </div>
        )}
      </Answer>
    </PageFrame>
  );
}

function titleOf({ state, principle }: DispensationDetailResponse): string {
  const what = `“${principle.title}”`;
  switch (state) {
    case 'requested':
      return `May ${what} be broken?`;
    case 'live':
    case 'not-yet':
      return `Why may ${what} be broken, and until when?`;
    default:
      return `Why may ${what} no longer be broken?`;
  }
}

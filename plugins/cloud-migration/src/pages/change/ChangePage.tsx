import { useApi } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type {
  CloudChangeForm,
  CloudChangeResult,
} from '@policing/plugin-blueprint-common';
import {
  Answer,
  CLOUD_TAB,
  DemonstrationMark,
  EntityLink,
  type EntityName,
  NoPermission,
  PageFrame,
  useServerData,
  useYourAccess,
} from '@policing/plugin-blueprint-react';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { cloudApiRef } from '../../api';
import styles from './Change.module.css';
import { ChangeForm } from './ChangeForm';
import { ResultPanel } from './ResultPanel';
import { useChangeDraft } from './useChangeDraft';

/** Page: changes the cloud facts of one system in its files. */
export function ChangePage() {
  const { namespace = '', name = '' } = useParams();
  const api = useApi(cloudApiRef);
  const access = useYourAccess();
  const form = useServerData(`change ${namespace}/${name}`, signal =>
    api.changeForm({ namespace, name }, signal),
  );
  return (
    <PageFrame
      title="What has changed about its move to cloud?"
      description="The register stays as code: you see the exact lines before they are written, and everything else in the file stays."
    >
      <Answer of={access} what="who you are" height={64}>
        {({ person }) => (
          <Answer of={form} what="the facts of this system" height={480}>
            {latest => (
              <About
                key={`${namespace}/${name}`}
                name={{ namespace, name }}
                person={person.ref}
                latest={latest}
                onReload={form.retry}
              />
            )}
          </Answer>
        )}
      </Answer>
    </PageFrame>
  );
}

interface AboutProps {
  name: EntityName;
  /** Who is signed in. */
  person: string;
  latest: CloudChangeForm;
  /** Reads the facts again. */
  onReload: () => void;
}

function About({ name, person, latest, onReload }: AboutProps) {
  const [done, setDone] = useState<CloudChangeResult>();
  const draft = useChangeDraft(`${person} ${latest.system.ref}`, latest);
  return (
    <div className={styles.panels}>
      <p className={styles.text}>
        <EntityLink entity={latest.system} tab={CLOUD_TAB} />
        {latest.forces.length > 0 &&
          `, ${latest.forces.map(({ title }) => title).join(', ')}`}{' '}
        {latest.demonstration && <DemonstrationMark />}
      </p>
      {done ? (
        <ResultPanel
          name={name}
          form={latest}
          result={done}
          onAgain={() => {
            setDone(undefined);
            onReload();
          }}
        />
      ) : (
        <Changeable latest={latest}>
          <ChangeForm
            name={name}
            draft={draft}
            onDone={setDone}
            onReload={onReload}
          />
        </Changeable>
      )}
    </div>
  );
}

/** The form, for whom and where there is one. */
function Changeable(props: { latest: CloudChangeForm; children: JSX.Element }) {
  const { latest, children } = props;
  if (!latest.mayChange) {
    return (
      <NoPermission
        title="You may not change the facts of this system"
        parts={[{ what: 'changing facts', row: 'facts.update' }]}
      >
        <p>{latest.whyNot}</p>
      </NoPermission>
    );
  }
  if (latest.method.kind === 'none') {
    return (
      <Alert
        role="status"
        status="info"
        icon
        title="The facts cannot be changed from here at present"
        description={latest.method.why}
      />
    );
  }
  return children;
}

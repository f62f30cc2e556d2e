import { useApi } from '@backstage/frontend-plugin-api';
import {
  Answer,
  blueprintApiRef,
  extentOf,
  PageFrame,
  useLiveData,
  useYourAccess,
} from '@policing/plugin-blueprint-react';
import styles from './RegisterHealth.module.css';
import { RegistryPanel } from './RegistryPanel';
import { ScoringPanel } from './ScoringPanel';

/** Sub-page: whether the registers can be read and the results be trusted. */
export function RegisterHealthPage() {
  const api = useApi(blueprintApiRef);
  const health = useLiveData('health', signal => api.health(signal));
  const whole =
    extentOf(useYourAccess().data, 'assessment.read') === 'everything';
  return (
    <PageFrame
      title="Can the registers be read, and are the results up to date?"
      description="A file with an error changes nothing: everything in it keeps the state it had before, until the error is mended."
    >
      <Answer
        of={health}
        what="the health of the registers"
        row="health.read"
        height={320}
      >
        {({ registries, scoring }) => (
          <div className={styles.registries}>
            {registries.map(registry => (
              <RegistryPanel
                key={registry.name}
                registry={registry}
                whole={whole}
              />
            ))}
            <ScoringPanel scoring={scoring} />
          </div>
        )}
      </Answer>
    </PageFrame>
  );
}

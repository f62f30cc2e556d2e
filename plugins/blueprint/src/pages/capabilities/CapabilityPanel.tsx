import { useApi } from '@backstage/frontend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { Button } from '@backstage/ui';
import { useEffect, useRef } from 'react';
import {
  Answer,
  blueprintApiRef,
  EntityLink,
  type EstateQuery,
  Panel,
  useLiveData,
} from '@policing/plugin-blueprint-react';
import styles from './Capabilities.module.css';
import { CapabilityDetail } from './CapabilityDetail';

/** Properties of {@link CapabilityPanel}. */
export interface CapabilityPanelProps {
  /** Reference of the capability. */
  capability: string;
  query: EstateQuery;
  /** Whether it was chosen on this page, and not by the address. */
  takesFocus: boolean;
  onClose: () => void;
}

/** The chosen capability of the map. It takes the focus when it is chosen there. */
export function CapabilityPanel(props: CapabilityPanelProps) {
  const { capability, query, takesFocus, onClose } = props;
  const api = useApi(blueprintApiRef);
  const box = useRef<HTMLDivElement>(null);
  const name = nameOf(capability);
  const detail = useLiveData(
    name && `capability ${capability} ${JSON.stringify(query)}`,
    signal => api.capability(name!, query, signal),
  );

  useEffect(() => {
    if (takesFocus) {
      box.current?.focus({ preventScroll: true });
      box.current?.scrollIntoView?.({ block: 'start' });
    }
  }, [capability, takesFocus]);

  return (
    <div
      ref={box}
      tabIndex={-1}
      className={styles.chosen}
      aria-label="The chosen capability"
      role="region"
    >
      <Panel
        title={detail.data?.capability.title ?? 'Capability'}
        actions={
          <Button size="small" variant="secondary" onPress={onClose}>
            Close
          </Button>
        }
      >
        {name ? (
          <Answer of={detail} what="the capability" height={240}>
            {answer => (
              <>
                <p className={styles.path}>
                  {answer.above.map(each => (
                    <span key={each.ref}>
                      <EntityLink entity={each} /> ›{' '}
                    </span>
                  ))}
                  <EntityLink
                    entity={{
                      ref: answer.capability.ref,
                      title: answer.capability.title,
                    }}
                  />
                  {` · ${answer.scope.kind === 'nation' ? 'all forces' : answer.scope.title}`}
                </p>
                <CapabilityDetail detail={answer} level={4} />
              </>
            )}
          </Answer>
        ) : (
          <p>
            The address names no capability. Close this, and choose one in the
            map.
          </p>
        )}
      </Panel>
    </div>
  );
}

function nameOf(ref: string): { namespace: string; name: string } | undefined {
  try {
    const { kind, namespace, name } = parseEntityRef(ref);
    return kind === 'capability' ? { namespace, name } : undefined;
  } catch {
    return undefined;
  }
}

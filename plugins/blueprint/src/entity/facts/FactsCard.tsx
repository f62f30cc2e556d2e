import { useEntity } from '@backstage/plugin-catalog-react';
import { Panel } from '@policing/plugin-blueprint-react';
import { type Evidence, EvidenceList } from './EvidenceList';
import { Facts } from './Facts';
import styles from './Facts.module.css';
import { fieldsOf, kindOf } from './schema';

/** Card of an entity of the register: its facts, as its schema describes them. */
export function FactsCard() {
  const { entity } = useEntity();
  const kind = kindOf(entity.kind);
  if (!kind) {
    return null;
  }
  const spec: Record<string, unknown> = entity.spec ?? {};
  const evidence = spec.evidence as Evidence | undefined;
  return (
    <Panel title="What is recorded?">
      <Facts fields={fieldsOf(kind, spec)} values={spec} />
      {evidence && evidence.length > 0 && (
        <section className={styles.group}>
          <p className={styles.groupTitle}>
            <strong>What these facts rest on</strong>
          </p>
          <EvidenceList evidence={evidence} />
        </section>
      )}
    </Panel>
  );
}

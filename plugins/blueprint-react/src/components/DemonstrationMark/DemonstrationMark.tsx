import { Badge } from '@backstage/ui';
import { RiFlaskLine } from '@remixicon/react';
import styles from './DemonstrationMark.module.css';

/** Marks what is fictional, wherever it is shown. */
export function DemonstrationMark() {
  return (
    <Badge
      className={styles.mark}
      icon={<RiFlaskLine aria-hidden="true" />}
      title="Fictional forces, systems and products that show how the register works"
    >
      Demonstration data
    </Badge>
  );
}

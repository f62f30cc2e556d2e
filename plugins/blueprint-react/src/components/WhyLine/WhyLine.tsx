import styles from './WhyLine.module.css';

/** Properties of {@link WhyLine}. */
export interface WhyLineProps {
  /** One sentence from the engine. */
  why: string;
}

/** The most important reason, in one sentence. */
export function WhyLine({ why }: WhyLineProps) {
  return (
    <p className={styles.why}>
      <strong>Why: </strong>
      {why}
    </p>
  );
}

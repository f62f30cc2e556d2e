import styles from './StrategyPage.module.css';

const steps = [1, 2, 3, 4, 5];

/** Five steps: those reached are filled, those aimed at are outlined. The words stand beside it. */
export function MaturityScale({
  current = 0,
  target = 0,
}: {
  current?: number;
  target?: number;
}) {
  const lookOf = (step: number) => {
    if (step <= current) {
      return styles.reached;
    }
    return step <= target ? styles.aimed : styles.step;
  };
  return (
    <svg className={styles.scale} viewBox="0 0 96 12" aria-hidden="true">
      {steps.map(step => (
        <rect
          key={step}
          x={(step - 1) * 19 + 1}
          y="1"
          width="16"
          height="10"
          rx="2"
          className={lookOf(step)}
        />
      ))}
    </svg>
  );
}

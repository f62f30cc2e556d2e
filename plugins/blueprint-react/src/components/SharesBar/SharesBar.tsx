import { useId } from 'react';
import styles from './SharesBar.module.css';

/** A part of the bar. */
export interface Share {
  /** 0 to 1. */
  share: number;
  /** What is not known is hatched: neither green nor empty. */
  look: 'good' | 'bad' | 'accent' | 'plain' | 'hatched';
}

/** Properties of {@link SharesBar}. */
export interface SharesBarProps {
  shares: Share[];
  /** Says in words what the bar shows. */
  label: string;
  /** Where a target lies, 0 to 1. */
  target?: number;
}

/** A bar in parts; the words that it goes with stand beside it. */
export function SharesBar({ shares, label, target }: SharesBarProps) {
  const hatching = useId();
  let end = 0;
  return (
    <svg className={styles.bar} role="img" aria-label={label}>
      <defs>
        <pattern
          id={hatching}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="2" height="6" className={styles.hatch} />
        </pattern>
      </defs>
      {shares.map(({ share, look }) => {
        const start = end;
        end += share;
        return (
          <rect
            key={look}
            x={`${start * 100}%`}
            width={`${share * 100}%`}
            height="100%"
            className={styles[look]}
            fill={look === 'hatched' ? `url(#${hatching})` : undefined}
            data-look={look}
          />
        );
      })}
      {target !== undefined && (
        <rect
          x={`${target * 100}%`}
          width="2"
          height="100%"
          className={styles.target}
        />
      )}
    </svg>
  );
}

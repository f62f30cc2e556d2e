import type { Shape, Tone } from '../../words';
import styles from './ShapeIcon.module.css';

/** Properties of {@link ShapeIcon}. */
export interface ShapeIconProps {
  shape: Shape;
  tone: Tone;
}

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 } as const;

const drawings: Record<Shape, JSX.Element> = {
  disc: <circle cx="8" cy="8" r="7" fill="currentColor" />,
  half: (
    <>
      <circle cx="8" cy="8" r="6" {...line} />
      <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />
    </>
  ),
  triangle: <path d="M8 1l7 13H1z" fill="currentColor" />,
  ring: <circle cx="8" cy="8" r="6" {...line} strokeDasharray="3 2.2" />,
  diamond: <path d="M8 1.5L14.5 8 8 14.5 1.5 8z" {...line} />,
  tick: <path d="M2 8.5l4 4 8-9" {...line} />,
  cross: <path d="M3 3l10 10M13 3L3 13" {...line} />,
  dash: <path d="M3 8h10" {...line} />,
};

/** The shape beside a verdict's word. It never stands without the word. */
export function ShapeIcon({ shape, tone }: ShapeIconProps) {
  return (
    <svg
      className={`${styles.shape} ${styles[tone]}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
      data-shape={shape}
    >
      {drawings[shape]}
    </svg>
  );
}

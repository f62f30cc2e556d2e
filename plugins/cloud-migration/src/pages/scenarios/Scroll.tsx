import type { ReactNode } from 'react';
import styles from './Scenarios.module.css';

/** Properties of {@link Scroll}. */
export interface ScrollProps {
  /** Names what scrolls. */
  label: string;
  /** `group` for controls, `region` for something to read. */
  role?: 'region' | 'group';
  className?: string;
  children: ReactNode;
}

/** Something that scrolls by itself, from the keyboard too. */
export function Scroll(props: ScrollProps) {
  const { label, role = 'region', className, children } = props;
  return (
    <div
      className={className ?? styles.scroll}
      role={role}
      aria-label={label}
      // What scrolls is reached by the keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {children}
    </div>
  );
}

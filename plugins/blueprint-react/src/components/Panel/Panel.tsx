import { Box, Text } from '@backstage/ui';
import { type ReactNode, useId } from 'react';
import styles from './Panel.module.css';

/** Properties of {@link Panel}. */
export interface PanelProps {
  /** The question that the panel answers, or its name. */
  title: string;
  /** Level of the heading, one below the heading around it. */
  level?: 2 | 3 | 4;
  /** Stands beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a page with a heading of its own. */
export function Panel({ title, level = 3, actions, children }: PanelProps) {
  const headingId = useId();
  return (
    <Box
      as="section"
      bg="neutral"
      p="4"
      className={styles.panel}
      aria-labelledby={headingId}
    >
      <div className={styles.head}>
        <Text
          as={`h${level}`}
          id={headingId}
          variant="body-large"
          weight="bold"
        >
          {title}
        </Text>
        {actions}
      </div>
      {children}
    </Box>
  );
}

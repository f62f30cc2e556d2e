import { Header, type HeaderProps } from '@backstage/ui';
import styles from './PageHeader.module.css';

/** The head of a page. Its title is shown whole, also on a narrow screen. */
export function PageHeader(props: Omit<HeaderProps, 'className' | 'sticky'>) {
  return <Header {...props} className={styles.header} />;
}

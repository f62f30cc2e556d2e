import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Container } from '@backstage/ui';
import { type ReactNode, useEffect } from 'react';
import { PageHeader } from '../PageHeader';
import styles from './PageFrame.module.css';

/** Properties of {@link PageFrame}. */
export interface PageFrameProps {
  /** The question that the page answers. */
  title: string;
  description?: string;
  /** What the page is about; stands under its title. */
  scope?: ReactNode;
  children: ReactNode;
}

/** The head and the body that every page of the Blueprint has. */
export function PageFrame(props: PageFrameProps) {
  const { title, description, scope, children } = props;
  useDocumentTitle(title);
  return (
    <main className={styles.page}>
      <PageHeader title={title} description={description} />
      <Container className={styles.body}>
        {scope}
        {children}
      </Container>
    </main>
  );
}

/** Names the page in the browser's title bar, history and bookmarks. */
export function useDocumentTitle(title: string) {
  const appTitle = useApi(configApiRef).getOptionalString('app.title');
  useEffect(() => {
    document.title = appTitle ? `${title} | ${appTitle}` : title;
  }, [title, appTitle]);
}

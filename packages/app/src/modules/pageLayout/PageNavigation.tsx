import { Link } from '@backstage/ui';
import { useLocation } from 'react-router-dom';
import styles from './PageNavigation.module.css';

/** Properties of {@link PageNavigation}. */
export interface PageNavigationProps {
  /** Names the list for those who do not see it. */
  label: string;
  pages: { id: string; label: string; href: string }[];
}

/** Links to the pages of a plugin, of which the present one is marked. */
export function PageNavigation({ label, pages }: PageNavigationProps) {
  const { pathname } = useLocation();
  return (
    <nav aria-label={label} className={styles.navigation}>
      <ul className={styles.pages}>
        {pages.map(page => {
          const present =
            pathname === page.href || pathname.startsWith(`${page.href}/`);
          return (
            <li key={page.id}>
              <Link
                href={page.href}
                standalone
                className={styles.page}
                color={present ? 'primary' : 'secondary'}
                aria-current={present ? 'page' : undefined}
              >
                {page.label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { navContent } from './navContent';

/** Replaces the stock navigation bar with this register's own. */
export const navModule = createFrontendModule({
  pluginId: 'app',
  extensions: [navContent],
});

import {
  createFrontendModule,
  PageLayout as PageLayoutComponent,
} from '@backstage/frontend-plugin-api';
import { SwappableComponentBlueprint } from '@backstage/plugin-app-react';
import { PageLayout } from './PageLayout';

/** Replaces the stock layout of the plugins' pages. */
export const pageLayoutModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    SwappableComponentBlueprint.make({
      name: 'core-page-layout',
      params: define =>
        define({
          component: PageLayoutComponent,
          loader: () => PageLayout,
        }),
    }),
  ],
});

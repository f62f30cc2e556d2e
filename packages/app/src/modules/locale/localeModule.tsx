import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { AppRootWrapperBlueprint } from '@backstage/plugin-app-react';
import { I18nProvider } from 'react-aria-components';

/** Fields for dates and numbers speak British English, whatever the browser does. */
export const localeModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    AppRootWrapperBlueprint.make({
      name: 'locale',
      params: {
        component: ({ children }) => (
          <I18nProvider locale="en-GB">{children}</I18nProvider>
        ),
      },
    }),
  ],
});

import {
  createFrontendModule,
  createTranslationMessages,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { catalogTranslationRef } from '@backstage/plugin-catalog/alpha';
import { catalogGraphTranslationRef } from '@backstage/plugin-catalog-graph/alpha';

/** Lets the platform's pages speak as the register does. */
export const wordsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    TranslationBlueprint.make({
      name: 'catalogue',
      params: {
        resource: createTranslationMessages({
          ref: catalogTranslationRef,
          messages: {
            'indexPage.title': 'Everything in the register',
            // Seen for a moment, before the register's own page takes its place.
            'entityLabels.warningPanelTitle': 'There is nothing to show here',
            'entityPage.notFoundMessage': 'Looking further.',
          },
        }),
      },
    }),
    TranslationBlueprint.make({
      name: 'catalogue-graph',
      params: {
        resource: createTranslationMessages({
          ref: catalogGraphTranslationRef,
          messages: {
            'catalogGraphPage.title': 'How things in the register are related',
          },
        }),
      },
    }),
  ],
});

import {
  createExtensionInput,
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import searchPlugin from '@backstage/plugin-search/alpha';
import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import { RiSearchLine } from '@remixicon/react';

// Extensions of hits still attach to it; the page shows every hit in one way.
const searchPage = PageBlueprint.makeWithOverrides({
  inputs: {
    items: createExtensionInput([SearchResultListItemBlueprint.dataRefs.item]),
  },
  factory(originalFactory) {
    return originalFactory({
      path: '/search',
      title: 'Search',
      icon: <RiSearchLine />,
      noHeader: true,
      routeRef: searchPlugin.routes.root,
      loader: () => import('../pages/search').then(m => <m.SearchPage />),
    });
  },
});

/** Makes the platform's search speak of the register. */
export const searchModule = createFrontendModule({
  pluginId: 'search',
  extensions: [searchPage],
});

import {
  ApiBlueprint,
  coreExtensionData,
  createExtensionInput,
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { DefaultEntityPresentationApi } from '@backstage/plugin-catalog';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import {
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { RiArchiveDrawerLine } from '@remixicon/react';
import { Fragment } from 'react';
import { EntityGate } from '../pages/nothingHere';
import { kindIcons } from './kindIcons';

const cataloguePage = PageBlueprint.makeWithOverrides({
  inputs: {
    filters: createExtensionInput([coreExtensionData.reactElement]),
  },
  factory(originalFactory, { inputs }) {
    return originalFactory({
      path: '/catalog',
      title: 'Catalogue',
      icon: <RiArchiveDrawerLine />,
      routeRef: catalogPlugin.routes.catalogIndex,
      loader: async () => {
        const { CataloguePage } = await import('./CataloguePage');
        return (
          <CataloguePage
            pagination={{ mode: 'cursor', limit: 50 }}
            filters={inputs.filters.map(filter => (
              <Fragment key={filter.node.spec.id}>
                {filter.get(coreExtensionData.reactElement)}
              </Fragment>
            ))}
          />
        );
      },
    });
  },
});

const entityPage = catalogPlugin.getExtension('page:catalog/entity').override({
  *factory(originalFactory) {
    const page = originalFactory();
    yield* page;
    yield coreExtensionData.reactElement(
      <EntityGate>{page.get(coreExtensionData.reactElement)}</EntityGate>,
    );
  },
});

const entityPresentation = ApiBlueprint.make({
  name: 'entity-presentation',
  params: defineParams =>
    defineParams({
      api: entityPresentationApiRef,
      deps: { catalogApi: catalogApiRef },
      factory: ({ catalogApi }) =>
        DefaultEntityPresentationApi.create({ catalogApi, kindIcons }),
    }),
});

/** Makes the platform's catalogue show the kinds of the register properly. */
export const catalogueModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [cataloguePage, entityPage, entityPresentation],
});

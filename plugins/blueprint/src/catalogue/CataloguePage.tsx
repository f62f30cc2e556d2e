import { CatalogTable } from '@backstage/plugin-catalog';
import {
  CatalogFilterLayout,
  EntityListProvider,
  type EntityListPagination,
} from '@backstage/plugin-catalog-react';
import { Container } from '@backstage/ui';
import type { ReactNode } from 'react';
import { PageHeader, useDocumentTitle } from '@policing/plugin-blueprint-react';
import { catalogueColumns } from './columns';
import { RestrictedKindNote } from './RestrictedKindNote';

/** Properties of {@link CataloguePage}. */
export interface CataloguePageProps {
  /** Filters that the app has installed. */
  filters: ReactNode;
  pagination: EntityListPagination;
}

/** The platform's catalogue, with columns for the kinds of the register. */
export function CataloguePage({ filters, pagination }: CataloguePageProps) {
  useDocumentTitle('Catalogue');
  return (
    <main>
      <EntityListProvider pagination={pagination}>
        <PageHeader
          title="What is in the registers?"
          description="Forces, systems, products, principles and everything else that is written down, with its links to the rest."
        />
        <Container>
          <CatalogFilterLayout>
            <CatalogFilterLayout.Filters>{filters}</CatalogFilterLayout.Filters>
            <CatalogFilterLayout.Content>
              <RestrictedKindNote />
              <CatalogTable
                columns={catalogueColumns}
                actions={[]}
                tableOptions={{ tableLayout: 'auto' }}
              />
            </CatalogFilterLayout.Content>
          </CatalogFilterLayout>
        </Container>
      </EntityListProvider>
    </main>
  );
}

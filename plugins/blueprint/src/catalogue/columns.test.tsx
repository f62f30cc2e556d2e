import type { Entity } from '@backstage/catalog-model';
import type { CatalogTableRow } from '@backstage/plugin-catalog';
import { render, screen } from '@testing-library/react';
import { kinds } from '@policing/plugin-blueprint-common';
import { catalogueColumns } from './columns';

function columnsOf(kind: string, entities: Entity[] = []) {
  return catalogueColumns({
    entities,
    filters: { kind: { value: kind } },
  } as any);
}

const product: Entity = {
  apiVersion: 'blueprint.policing/v1alpha1',
  kind: 'Product',
  metadata: {
    name: 'x',
    annotations: {
      'blueprint.policing/registry': 'demo',
      'blueprint.policing/demonstration': 'true',
    },
  },
  spec: { supplier: 'Invented Systems', category: 'hr-and-payroll' },
};

function cell(title: string, entity: Entity) {
  const column = columnsOf('product').find(each => each.title === title);
  return <>{column?.render?.({ entity } as CatalogTableRow, 'row')}</>;
}

it('has columns for every kind of the register', () => {
  Object.keys(kinds).forEach(kind => {
    const titles = columnsOf(kind.toLowerCase()).map(({ title }) => title);
    expect(titles).toContain('Register');
    expect(titles.length).toBeGreaterThan(3);
  });
});

it('leaves other kinds to the platform', () => {
  const titles = columnsOf('component').map(({ title }) => title);
  expect(titles).not.toContain('Register');
});

it('shows values in words, blanks as not known, and marks what is fictional', () => {
  render(cell('Category', product));
  render(cell('Supplier', product));
  render(cell('Delivery', product));
  render(cell('Register', product));
  expect(screen.getByText('HR and payroll')).toBeVisible();
  expect(screen.getByText('Invented Systems')).toBeVisible();
  expect(screen.getByText('not known')).toBeVisible();
  expect(screen.getByText('Demonstration data')).toBeVisible();
});

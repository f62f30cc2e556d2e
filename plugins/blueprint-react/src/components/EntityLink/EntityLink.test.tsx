import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { BLUEPRINT_TAB } from '../../routes';
import { EntityLink } from './EntityLink';

const mountedRoutes = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
} as const;
const force = { ref: 'group:demo/eastvale', title: 'Eastvale Police' };

it('leads to the page of the entity', async () => {
  renderInTestApp(<EntityLink entity={force} />, { mountedRoutes });
  expect(
    await screen.findByRole('link', { name: 'Eastvale Police' }),
  ).toHaveAttribute('href', '/catalog/demo/group/eastvale');
});

it('leads to one of its tabs', async () => {
  renderInTestApp(<EntityLink entity={force} tab={BLUEPRINT_TAB} />, {
    mountedRoutes,
  });
  expect(await screen.findByRole('link')).toHaveAttribute(
    'href',
    '/catalog/demo/group/eastvale/blueprint',
  );
});

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { mountedRoutes } from '@policing/plugin-blueprint-react/testUtils';
import { RefusalLog, refusalLogRef } from '@policing/plugin-blueprint-react';
import { EntityGate } from './EntityGate';

function open(address: string) {
  const refusals = new RefusalLog();
  renderInTestApp(
    <Routes>
      <Route
        path="/catalog/:namespace/:kind/:name/*"
        element={<EntityGate>The page of the platform</EntityGate>}
      />
    </Routes>,
    {
      apis: [
        [refusalLogRef, refusals],
        catalogApiMock({
          entities: [
            {
              apiVersion: 'blueprint.policing/v1alpha1',
              kind: 'RiskAssessment',
              metadata: { namespace: 'demo', name: 'ra-7f3' },
            },
          ],
        }),
      ],
      initialRouteEntries: [address],
      mountedRoutes: { '/your-access': mountedRoutes['/your-access'] },
    },
  );
  return refusals;
}

it('lets the page of what may be seen be', async () => {
  const refusals = open('/catalog/demo/riskassessment/ra-7f3');
  expect(await screen.findByText('The page of the platform')).toBeVisible();
  expect(refusals.list()).toEqual([]);
});

it('says of a restricted record neither that it is there nor that it is not', async () => {
  const refusals = open('/catalog/demo/riskassessment/ra-000');
  expect(
    await screen.findByRole('heading', {
      name: 'There is nothing here that you may see',
    }),
  ).toBeInTheDocument();
  expect(screen.queryByText('The page of the platform')).toBeNull();
  expect(refusals.list()).toMatchObject([
    { what: 'the risk assessment at riskassessment:demo/ra-000' },
  ]);
});

it('says that something open is not there', async () => {
  const refusals = open('/catalog/demo/system/gone');
  expect(
    await screen.findByRole('heading', {
      name: 'There is no system at this address',
    }),
  ).toBeInTheDocument();
  expect(refusals.list()).toEqual([]);
});

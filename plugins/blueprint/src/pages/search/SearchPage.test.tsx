import { renderInTestApp } from '@backstage/frontend-test-utils';
import { searchApiRef } from '@backstage/plugin-search-react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { SearchPage } from './SearchPage';

const hit = {
  type: 'blueprint-systems',
  rank: 1,
  document: {
    title: 'Caseworks RMS',
    text: 'Keeps records · CRMS',
    location: '/catalog/demo/system/eastvale-caseworks-rms',
    kind: 'System',
    namespace: 'demo',
    forces: 'Eastvale Police',
    supplier: 'Caseworks RMS, Caldbrook Systems',
  },
};

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}

function show(address: string, answer: object) {
  const query = jest.fn().mockResolvedValue(answer);
  renderInTestApp(
    <>
      <SearchPage />
      <Address />
    </>,
    {
      apis: [[searchApiRef, { query }]],
      initialRouteEntries: [address],
      config: {
        blueprint: {
          registries: [
            { name: 'demo', demonstration: true, namespace: 'demo' },
          ],
        },
      },
    },
  );
  return query;
}

it('shows what is found, whose it is and whose product', async () => {
  const query = show('/?query=crms', { results: [hit] });
  expect(
    await screen.findByRole('link', { name: 'Caseworks RMS' }),
  ).toHaveAttribute('href', '/catalog/demo/system/eastvale-caseworks-rms');
  expect(screen.getByText('System')).toBeInTheDocument();
  expect(screen.getByText('Eastvale Police')).toBeInTheDocument();
  expect(
    screen.getByText('Caseworks RMS, Caldbrook Systems'),
  ).toBeInTheDocument();
  expect(screen.getByText('Demonstration data')).toBeInTheDocument();
  expect(query).toHaveBeenCalledWith(
    { term: 'crms', types: undefined, pageLimit: 25 },
    expect.anything(),
  );
});

it('looks for one sort, in the address', async () => {
  const query = show('/?query=crms', { results: [hit] });
  await userEvent.click(await screen.findByRole('radio', { name: 'Products' }));
  await waitFor(() =>
    expect(query).toHaveBeenLastCalledWith(
      expect.objectContaining({ types: ['blueprint-products'] }),
      expect.anything(),
    ),
  );
  expect(screen.getByTestId('address')).toHaveTextContent(
    '/?query=crms&type=products',
  );
});

it('says what to do where nothing is found, and asks nothing without words', async () => {
  const query = show('/?query=zzz&type=principles', { results: [] });
  expect(
    await screen.findByText(/Nothing is found for “zzz” among principles/),
  ).toBeInTheDocument();
  await userEvent.clear(screen.getByRole('searchbox', { name: 'Words' }));
  expect(await screen.findByText(/an id such as nptc-26/)).toBeInTheDocument();
  expect(query).toHaveBeenCalledTimes(1);
});

it('leads on to further hits', async () => {
  show('/?query=records', { results: [hit], nextPageCursor: 'MQ==' });
  await userEvent.click(await screen.findByRole('button', { name: 'Further' }));
  await waitFor(() =>
    expect(screen.getByTestId('address')).toHaveTextContent(
      '/?query=records&cursor=MQ%3D%3D',
    ),
  );
  expect(screen.getByRole('button', { name: 'Before' })).toBeDisabled();
});

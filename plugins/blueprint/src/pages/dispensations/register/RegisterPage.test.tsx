import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  currentAddress,
  readers,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { register } from '../__fixtures__/dispensations';
import { RegisterPage } from './RegisterPage';

function show(address = '/?registry=demo', reader = readers.architect) {
  const api = {
    summary: jest.fn().mockResolvedValue(summary),
    dispensations: jest.fn().mockResolvedValue(register),
  };
  showPage(<RegisterPage />, api, address, reader);
  return api;
}

it('asks the server for what the address says', async () => {
  const api = show(
    '/?registry=demo&state=expiring&within=30&force=group%3Ademo%2Feastvale&q=sign&sort=-ends&limit=50',
  );
  expect(
    await screen.findByRole('link', { name: 'Single authentication model' }),
  ).toHaveAttribute('href', '/blueprint/dispensations/demo/di-0123456789');
  expect(api.dispensations).toHaveBeenCalledWith(
    expect.objectContaining({
      registry: 'demo',
      state: 'expiring',
      within: 30,
      force: ['group:demo/eastvale'],
      q: 'sign',
      sort: '-ends',
      limit: 50,
    }),
    expect.anything(),
  );
});

it('passes over what the address cannot mean', async () => {
  const api = show('/?registry=demo&state=lost&sort=colour&limit=1000000');
  await screen.findByText('Waits for you');
  expect(api.dispensations).toHaveBeenCalledWith(
    expect.objectContaining({ state: undefined, sort: 'waiting', limit: 25 }),
    expect.anything(),
  );
});

it('offers the states with counts, and how soon they end', async () => {
  show();
  await userEvent.click(await screen.findByRole('radio', { name: 'Ending 2' }));
  await waitFor(() =>
    expect(currentAddress()).toBe('/?registry=demo&state=expiring'),
  );
  await userEvent.click(
    await screen.findByRole('radio', { name: 'Within 30 days 1' }),
  );
  await waitFor(() =>
    expect(currentAddress()).toBe('/?registry=demo&state=expiring&within=30'),
  );
  expect(
    screen.getByRole('radio', { name: 'Asked for 1, 1 waiting for you' }),
  ).toBeInTheDocument();
  expect(screen.queryByRole('radio', { name: /Not valid/ })).toBeNull();
});

it('says to whom it is open, and asks for nothing, for who may see none', async () => {
  const api = show('/?registry=demo', readers.nobody);
  expect(
    await screen.findByText('You may not see dispensations'),
  ).toBeInTheDocument();
  expect(api.dispensations).not.toHaveBeenCalledWith(
    expect.objectContaining({ limit: 25, state: 'live' }),
    expect.anything(),
  );
});

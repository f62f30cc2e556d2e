import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { currentAddress, showPage, summary } from '../../__testUtils__';
import { HomePage } from './HomePage';

function show(answer = summary, address?: string) {
  const api = { summary: jest.fn().mockResolvedValue(answer) };
  showPage(<HomePage />, api, address);
  return api;
}

it('says where policing stands, by which definitions, and how the files are', async () => {
  show();
  expect(
    await screen.findByRole('heading', {
      name: 'Where does policing stand? 150 systems of 5 forces',
    }),
  ).toBeInTheDocument();
  expect(
    screen.getByText(/63 % of what is known · 71 % known/),
  ).toBeInTheDocument();
  expect(screen.getByText(/version 1.0.0: 65 checks/)).toHaveTextContent(
    'Register health: 2 files with errors.',
  );
});

it('leads each of its readers on, in the register that is shown', async () => {
  show();
  expect(
    await screen.findByRole('link', { name: 'Who measures up, and where' }),
  ).toHaveAttribute('href', '/blueprint/heat-map?registry=demo');
  expect(screen.getByRole('link', { name: /rated red/ })).toHaveAttribute(
    'href',
    '/blueprint/systems?registry=demo&legacy=red&legacy=may-be-red&sort=-legacy',
  );

  await userEvent.click(screen.getByRole('button', { name: /Your force/ }));
  await userEvent.click(
    await screen.findByRole('option', { name: 'Eastvale Police' }),
  );
  await waitFor(() =>
    expect(currentAddress()).toBe('/catalog/demo/group/eastvale/blueprint'),
  );
});

it('tells what changed', async () => {
  show();
  expect(await screen.findByText('20 Nov 2026')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Caseworks RMS' })).toHaveAttribute(
    'href',
    '/catalog/demo/system/eastvale-caseworks-rms/blueprint',
  );
});

it('says that nothing changed', async () => {
  show({ ...summary, recentChanges: [] });
  expect(await screen.findByText(/^Nothing\. When a file/)).toBeInTheDocument();
});

it('switches the register, in the address, and leaves out the one of definitions', async () => {
  const api = show(summary, '/?registry=demo');
  await userEvent.click(
    await screen.findByRole('radio', { name: 'Public register' }),
  );
  await waitFor(() => expect(currentAddress()).toBe('/?registry=public'));
  expect(api.summary).toHaveBeenLastCalledWith(
    { registry: 'public' },
    expect.anything(),
  );
  expect(screen.getAllByRole('radio')).toHaveLength(2);
});

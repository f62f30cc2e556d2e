import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  currentAddress,
  principle,
  readers,
  showPage,
  summary,
} from '../../__testUtils__';
import { PrinciplesPage } from './PrinciplesPage';

const judged = {
  ...principle,
  ref: 'principle:default/nptc-08',
  name: 'nptc-08',
  number: 8,
  title: 'ICT responsibility',
  domain: 'business',
  checks: [],
  adherence: undefined,
};

function show(address?: string, reader = readers.riskOwner) {
  showPage(
    <PrinciplesPage />,
    {
      summary: jest.fn().mockResolvedValue(summary),
      principles: jest
        .fn()
        .mockResolvedValue({ registry: 'demo', items: [principle, judged] }),
    },
    address,
    reader,
  );
}

it('shows how far each principle is kept, with coverage', async () => {
  show();
  const row = within(
    await screen.findByRole('row', { name: /26 Single authentication/ }),
  );
  expect(
    await row.findByText(/63 % of what is known · 71 % known/),
  ).toBeInTheDocument();
  expect(row.getByText('1 check')).toBeInTheDocument();
  expect(row.getByRole('link')).toHaveAttribute(
    'href',
    '/catalog/default/principle/nptc-26/blueprint?registry=demo',
  );
});

it('says what no check decides', async () => {
  show();
  const row = within(
    await screen.findByRole('row', { name: /8 ICT responsibility/ }),
  );
  expect(row.getByText('no check: judged by people')).toBeInTheDocument();
  expect(await row.findByText('not measured')).toBeInTheDocument();
});

it('shows what it asks for to those who may not see how far it is kept', async () => {
  show('/', readers.nobody);
  expect(
    await screen.findByRole('heading', {
      name: 'What does the Blueprint ask for?',
    }),
  ).toBeInTheDocument();
  expect(await screen.findByRole('note')).toHaveTextContent(
    'Not shown to you: how far each principle is kept',
  );
  expect(
    screen.queryByRole('columnheader', { name: 'Adherence' }),
  ).not.toBeInTheDocument();
});

it('narrows the list, in the address', async () => {
  show('/?domain=business');
  expect(
    await screen.findByRole('heading', { name: '1 principle' }),
  ).toBeInTheDocument();

  await userEvent.type(
    screen.getByRole('searchbox', { name: 'Find a principle' }),
    'x',
  );
  await waitFor(() => expect(currentAddress()).toBe('/?domain=business&q=x'));
});

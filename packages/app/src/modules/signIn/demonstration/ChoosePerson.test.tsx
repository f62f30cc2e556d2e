import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { DemonstrationPerson } from '@policing/plugin-blueprint-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ChoosePerson } from './ChoosePerson';

const eastvale = { ref: 'group:demo/eastvale', title: 'Eastvale Police' };

const people: DemonstrationPerson[] = [
  {
    ref: 'user:demo/adaeze',
    name: 'Adaeze Winterbourn',
    roles: [{ id: 'national-architect', title: 'National architect' }],
    suggestions: [],
  },
  {
    ref: 'user:demo/liam',
    name: 'Liam Oxendale',
    jobTitle: 'Police constable',
    force: eastvale,
    roles: [],
    suggestions: [],
  },
  {
    ref: 'user:demo/ruth',
    name: 'Ruth Adeyinka-Moss',
    jobTitle: 'Information security lead',
    force: eastvale,
    roles: [{ id: 'security-lead', title: 'Security lead', force: eastvale }],
    suggestions: [{ text: 'Open the risks of Caseworks RMS', link: '/risks' }],
  },
];

async function show(properties: object = {}) {
  const choose = jest.fn();
  await renderInTestApp(
    <ChoosePerson people={people} choose={choose} {...properties} />,
  );
  return choose;
}

const names = () =>
  screen
    .getAllByRole('button', { name: /^Sign in as / })
    .map(button => button.getAttribute('aria-label'));

it('offers the nation first, then the forces, roles before others', async () => {
  await show();
  expect(
    screen
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent),
  ).toEqual(['The nation', 'Eastvale Police']);
  expect(names()).toEqual([
    'Sign in as Adaeze Winterbourn',
    'Sign in as Ruth Adeyinka-Moss',
    'Sign in as Liam Oxendale',
  ]);
  expect(
    screen.getByText('Demonstration: everybody here is fictional'),
  ).toBeVisible();
});

it('signs in with one click, or straight to what is worth trying', async () => {
  const choose = await show();
  await userEvent.click(
    screen.getByRole('button', { name: 'Sign in as Liam Oxendale' }),
  );
  expect(choose).toHaveBeenCalledWith('user:demo/liam');
  await userEvent.click(screen.getByRole('link', { name: /Open the risks/ }));
  expect(choose).toHaveBeenCalledWith('user:demo/ruth');
});

it('finds people by name, role and force', async () => {
  await show();
  const search = screen.getByRole('searchbox');
  await userEvent.type(search, 'eastvale security');
  expect(names()).toEqual(['Sign in as Ruth Adeyinka-Moss']);
  await userEvent.clear(search);
  await userEvent.type(search, 'no role');
  expect(names()).toEqual(['Sign in as Liam Oxendale']);
  await userEvent.clear(search);
  await userEvent.type(search, 'xyz');
  expect(screen.getByText('Nobody matches “xyz”.')).toBeVisible();
});

it('says that the demonstration is being read, and what went wrong', async () => {
  await show({ people: [], problem: 'The server does not answer.' });
  expect(
    within(screen.getByRole('status')).getByText(/is being read/),
  ).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent(
    'The server does not answer.',
  );
});

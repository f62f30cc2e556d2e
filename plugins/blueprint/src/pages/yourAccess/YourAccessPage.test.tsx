import { screen, waitFor, within } from '@testing-library/react';
import { act } from 'react';
import { readers, showPage } from '@policing/plugin-blueprint-react/testUtils';
import { YourAccessPage } from './YourAccessPage';

const panel = async (name: string) =>
  within(await screen.findByRole('region', { name }));

const rowOf = async (table: string, row: RegExp) =>
  within(
    within(await screen.findByRole('grid', { name: table })).getByRole('row', {
      name: row,
    }),
  )
    .getAllByRole('gridcell')
    .map(cell => cell.textContent);

it('says who one is, by which groups', async () => {
  showPage(<YourAccessPage />, {}, '/', readers.securityLead);
  const who = await panel('Who am I here?');
  expect(who.getByText('Security lead')).toBeInTheDocument();
  expect(
    who.getByRole('link', { name: 'Group of Security lead' }),
  ).toHaveAttribute('href', '/catalog/demo/group/security-leads');
  expect(who.getByRole('link', { name: 'Digital services' })).toBeVisible();
});

it('says what is open in the own force, in others and in the nation', async () => {
  showPage(<YourAccessPage />, {}, '/', readers.securityLead);
  await expect(rowOf('What you may see', /^Legacy scores/)).resolves.toEqual([
    'Eastvale PoliceYes',
    'Other forcesNo',
    'The nationNo',
  ]);
  await expect(rowOf('What you may see', /^National counts/)).resolves.toEqual([
    'Eastvale PoliceOnly for all forces together',
    'Other forcesOnly for all forces together',
    'The nationWhere at least 3 forces stand behind a number',
  ]);
});

it('says what is closed and why, and whom to ask', async () => {
  showPage(<YourAccessPage />, {}, '/', readers.architect);
  const closed = await panel('What is closed to me, and why?');
  expect(closed.getByText('Legacy scores').nextSibling).toHaveTextContent(
    'Because of the row legacy.read.',
  );
  expect(closed.getByText('Assessment facts, in part')).toBeInTheDocument();
  expect(closed.queryByText('Conformance')).not.toBeInTheDocument();
  const ask = await panel('Whom do I ask for more?');
  expect(ask.getByRole('link', { name: 'Helen Marrick' })).toHaveAttribute(
    'href',
    '/catalog/demo/user/helen-marrick',
  );
});

it('says once what is closed for the same reason', async () => {
  showPage(<YourAccessPage />, {}, '/', {
    ...readers.nobody,
    items: readers.nobody.items.map(item => ({
      ...item,
      why: 'You hold no role.',
    })),
  });
  const closed = await panel('What is closed to me, and why?');
  expect(closed.getAllByText('You hold no role.')).toHaveLength(1);
  expect(
    closed.getByText(
      /^Conformance, assessment facts, .* and deciding on dispensations$/,
    ),
  ).toBeVisible();
});

it('says what one may do, and keeps apart what is decided but not used yet', async () => {
  showPage(<YourAccessPage />, {}, '/', readers.architect);
  await expect(
    rowOf('What you may do', /^Deciding on dispensations/),
  ).resolves.toEqual(['Eastvale PoliceYes', 'Other forcesNo', 'The nationNo']);
  const doing = await panel('What may I do?');
  expect(
    doing.getByRole('button', { name: 'Decided, not used yet' }),
  ).toHaveAttribute('aria-expanded', 'false');
});

it('tells somebody without a role what that means', async () => {
  showPage(<YourAccessPage />, {}, '/', readers.nobody);
  const who = await panel('Who am I here?');
  expect(who.getByText(/^None\. What is open to everybody/)).toBeVisible();
  await expect(rowOf('What you may see', /^Conformance/)).resolves.toEqual([
    'Eastvale PoliceNo',
    'Other forcesNo',
    'The nationNo',
  ]);
});

it('has no column of own forces for a national role', async () => {
  showPage(<YourAccessPage />, {}, '/', readers.riskOwner);
  await expect(rowOf('What you may see', /^Legacy scores/)).resolves.toEqual([
    'ForcesYes',
    'The nationYes',
  ]);
  const closed = await panel('What is closed to me, and why?');
  expect(closed.getByText('Deciding on dispensations')).toBeVisible();
  expect(closed.queryByText(/^Legacy scores/)).toBeNull();
});

it('says so where nothing is closed', async () => {
  const { riskOwner } = readers;
  showPage(<YourAccessPage />, {}, '/', {
    ...riskOwner,
    items: riskOwner.items.filter(({ extent }) => extent === 'everything'),
  });
  const closed = await panel('What is closed to me, and why?');
  expect(closed.getByText(/^Nothing that the register shows/)).toBeVisible();
});

it('lists what was refused while the page is open', async () => {
  const refusals = showPage(<YourAccessPage />, {}, '/', readers.nobody);
  const refused = await panel('What was refused during this visit?');
  expect(refused.getByText(/^Nothing\./)).toBeVisible();

  act(() => refusals.add('the health of the registers', 'You hold no role.'));
  await waitFor(() =>
    expect(refused.getByText(/^The health of the registers/)).toBeVisible(),
  );
  expect(refused.getByText('You hold no role.')).toBeVisible();
  for (const storage of [localStorage, sessionStorage]) {
    expect(JSON.stringify(storage)).not.toContain('health');
  }
});

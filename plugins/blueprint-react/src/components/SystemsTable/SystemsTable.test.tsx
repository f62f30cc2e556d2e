import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { caseworks, mountedRoutes, openSystem } from '../../__testUtils__';
import { SystemsTable, type SystemsTableProps } from './SystemsTable';

function show(props: Partial<SystemsTableProps>) {
  renderInTestApp(
    <SystemsTable
      label="Systems"
      systems={[caseworks, openSystem]}
      leastCoverage={0.3}
      empty="No system."
      {...props}
    />,
    { mountedRoutes },
  );
}

async function rowOf(title: RegExp) {
  return within(await screen.findByRole('row', { name: title }));
}

it('shows the verdicts side by side and leads to the explanation', async () => {
  show({});
  const row = await rowOf(/Caseworks RMS/);
  expect(row.getByRole('link', { name: 'Caseworks RMS' })).toHaveAttribute(
    'href',
    '/catalog/demo/system/eastvale-caseworks-rms/blueprint',
  );
  expect(row.getByText('Partly aligned')).toBeInTheDocument();
  expect(row.getByText(/63 % of what is known · 71 % known/)).toBeVisible();
  expect(row.getByText('17.40 of 30 · red')).toBeVisible();
  expect(row.getByText('2 beyond appetite · 1 review overdue')).toBeVisible();
  expect(
    row.getByText('not in cloud · rehost, in progress, due 30 Sep 2026, late'),
  ).toBeVisible();
  expect(row.getByText('Demonstration data')).toBeVisible();
});

it('says what is not shown, and what is not known', async () => {
  show({});
  const row = await rowOf(/Kent records/);
  expect(row.getAllByText('not shown to you')).toHaveLength(3);
  expect(row.getAllByText('not known').length).toBeGreaterThan(0);
});

it('has no column for figures that the reader may not see', async () => {
  show({ systems: [openSystem] });
  await rowOf(/Kent records/);
  expect(
    screen.getAllByRole('columnheader').map(heading => heading.textContent),
  ).toEqual(['System', 'Force', 'Category', 'Cloud']);
});

it('asks the server for another order by its own keys', async () => {
  const onSortChange = jest.fn();
  show({ onSortChange });
  await userEvent.click(
    await screen.findByRole('columnheader', { name: /Conformance/ }),
  );
  expect(onSortChange).toHaveBeenCalledWith({
    column: 'assured-conformance',
    direction: 'ascending',
  });
});

it('marks what is fictional where it stands among what is real', async () => {
  show({ systems: [caseworks] });
  await rowOf(/Caseworks RMS/);
  expect(screen.queryByText('Demonstration data')).not.toBeInTheDocument();
});

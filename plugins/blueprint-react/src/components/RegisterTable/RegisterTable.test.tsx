import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type RegisterColumn, RegisterTable } from './RegisterTable';

interface Thing {
  name: string;
  size: number;
}

const columns: RegisterColumn<Thing>[] = [
  {
    id: 'name',
    title: 'Name',
    rowHeader: true,
    sortable: true,
    cell: thing => thing.name,
  },
  { id: 'size', title: 'Size', cell: thing => thing.size },
];

function show(items: Thing[], onSortChange = jest.fn()) {
  renderInTestApp(
    <RegisterTable
      label="Things"
      columns={columns}
      items={items}
      idOf={thing => thing.name}
      sort={{ column: 'name', direction: 'ascending' }}
      onSortChange={onSortChange}
      empty="Add a thing to the register."
    />,
  );
  return onSortChange;
}

it('has a row for each item', async () => {
  show([
    { name: 'first', size: 1 },
    { name: 'second', size: 2 },
  ]);
  const row = await screen.findByRole('row', { name: 'second' });
  expect(within(row).getByText('2')).toBeInTheDocument();
});

it('asks for another order', async () => {
  const onSortChange = show([{ name: 'first', size: 1 }]);
  const heading = await screen.findByRole('columnheader', { name: /Name/ });
  expect(heading).toHaveAttribute('aria-sort', 'ascending');

  await userEvent.click(heading);
  expect(onSortChange).toHaveBeenCalledWith({
    column: 'name',
    direction: 'descending',
  });
});

it('says what would fill it', async () => {
  show([]);
  expect(
    await screen.findByText('Add a thing to the register.'),
  ).toBeInTheDocument();
});

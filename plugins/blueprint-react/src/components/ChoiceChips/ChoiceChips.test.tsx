import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ChoiceChips } from './ChoiceChips';

it('offers a choice of one', async () => {
  const onSelect = jest.fn();
  render(
    <ChoiceChips
      label="View"
      choices={[
        { id: 'grid', title: 'Grid' },
        { id: 'table', title: 'Table' },
      ]}
      selected="grid"
      onSelect={onSelect}
    />,
  );
  expect(screen.getByRole('radio', { name: 'Grid' })).toBeChecked();

  await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
  expect(onSelect).toHaveBeenCalledWith('table');
});

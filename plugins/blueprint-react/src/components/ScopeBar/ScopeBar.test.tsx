import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ScopeBar } from './ScopeBar';

const registries = [
  { name: 'public', title: 'Public register', demonstration: false },
  { name: 'demo', title: 'Demonstration', demonstration: true },
];

it('switches the register', async () => {
  const onRegistryChange = jest.fn();
  renderInTestApp(
    <ScopeBar
      registries={registries}
      registry="public"
      onRegistryChange={onRegistryChange}
      scoredAt="2026-11-21T14:02:00"
    />,
  );
  expect(
    await screen.findByRole('radio', { name: 'Public register' }),
  ).toBeChecked();
  expect(screen.getByText('Scored 21 Nov 2026, 14:02')).toBeInTheDocument();
  expect(screen.queryByText('Demonstration data')).not.toBeInTheDocument();

  await userEvent.click(screen.getByRole('radio', { name: 'Demonstration' }));
  expect(onRegistryChange).toHaveBeenCalledWith('demo');
});

it('marks the demonstration', async () => {
  renderInTestApp(
    <ScopeBar
      registries={registries}
      registry="demo"
      onRegistryChange={jest.fn()}
    />,
  );
  expect(await screen.findByText('Demonstration data')).toBeInTheDocument();
  expect(screen.getByText('Scored not known')).toBeInTheDocument();
});

it('lets one force be chosen in place of the nation', async () => {
  const onChange = jest.fn();
  renderInTestApp(
    <ScopeBar
      registries={registries}
      registry="demo"
      onRegistryChange={jest.fn()}
      force={{
        forces: [{ ref: 'group:demo/eastvale', title: 'Eastvale Police' }],
        onChange,
      }}
    />,
  );
  await userEvent.click(await screen.findByRole('button', { name: /Force/ }));
  await userEvent.click(
    await screen.findByRole('option', { name: 'Eastvale Police' }),
  );
  expect(onChange).toHaveBeenCalledWith('group:demo/eastvale');
});

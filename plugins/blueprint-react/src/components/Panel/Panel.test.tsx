import { render, screen } from '@testing-library/react';
import { Panel } from './Panel';

it('is a region named by its heading', () => {
  render(
    <Panel title="What changed?" level={2}>
      Nothing.
    </Panel>,
  );
  expect(
    screen.getByRole('region', { name: 'What changed?' }),
  ).toHaveTextContent('Nothing.');
  expect(
    screen.getByRole('heading', { level: 2, name: 'What changed?' }),
  ).toBeVisible();
});

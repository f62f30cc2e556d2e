import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { PageHeader } from './PageHeader';

it('has the title as its heading', async () => {
  renderInTestApp(<PageHeader title="Which systems diverge?" />);
  expect(
    await screen.findByRole('heading', {
      level: 2,
      name: 'Which systems diverge?',
    }),
  ).toBeInTheDocument();
});

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { DoNextLine } from './DoNextLine';

it('says what to do and where it starts', async () => {
  renderInTestApp(
    <DoNextLine
      what="Record the date of the recovery test."
      start={{ href: '/where', words: 'Open the file' }}
    />,
  );
  expect(await screen.findByText(/Record the date/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Open the file' })).toHaveAttribute(
    'href',
    '/where',
  );
});

it('needs no link', async () => {
  renderInTestApp(<DoNextLine what="Ask the owner." />);
  expect(await screen.findByText(/Ask the owner/)).toBeInTheDocument();
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
});

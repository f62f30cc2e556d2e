import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { PageFrame } from './PageFrame';

it('asks its question in the heading and in the title of the browser', async () => {
  renderInTestApp(
    <PageFrame title="Which systems diverge?" scope={<p>Public register</p>}>
      None.
    </PageFrame>,
    { config: { app: { title: 'Blueprint' } } },
  );
  expect(
    await screen.findByRole('heading', { name: 'Which systems diverge?' }),
  ).toBeInTheDocument();
  expect(screen.getByRole('main')).toHaveTextContent('Public registerNone.');
  expect(document.title).toBe('Which systems diverge? | Blueprint');
});

import { BUIProvider } from '@backstage/ui';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { PageNavigation } from './PageNavigation';

it('lists the pages and marks the present one', () => {
  render(
    <MemoryRouter initialEntries={['/blueprint/systems']}>
      <BUIProvider>
        <PageNavigation
          label="Pages of Blueprint"
          pages={[
            { id: 'systems', label: 'Systems', href: '/blueprint/systems' },
            {
              id: 'principles',
              label: 'Principles',
              href: '/blueprint/principles',
            },
          ]}
        />
      </BUIProvider>
    </MemoryRouter>,
  );
  expect(
    screen.getByRole('navigation', { name: 'Pages of Blueprint' }),
  ).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Systems' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  expect(screen.getByRole('link', { name: 'Principles' })).not.toHaveAttribute(
    'aria-current',
  );
});

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { SearchResultItem } from './SearchResultItem';

const config = {
  blueprint: {
    registries: [
      { name: 'public' },
      { name: 'demo', demonstration: true, namespace: 'demo' },
    ],
  },
};

function show(namespace: string) {
  renderInTestApp(
    <>
      <SearchResultItem
        result={
          {
            title: 'Caseworks RMS',
            text: 'Keeps records.',
            location: '/catalog/demo/system/caseworks',
            kind: 'StrategyGoal',
            type: 'enabler',
            namespace,
          } as any
        }
        highlight={{
          preTag: '<b>',
          postTag: '</b>',
          fields: { text: 'Keeps <b>records</b>.' },
        }}
      />
    </>,
    { config },
  );
}

it('says what a hit is and marks what is fictional', async () => {
  show('demo');
  expect(
    await screen.findByRole('link', { name: 'Caseworks RMS' }),
  ).toHaveAttribute('href', '/catalog/demo/system/caseworks');
  expect(screen.getByText('Strategy goal')).toBeInTheDocument();
  expect(screen.getByText('Enabler')).toBeInTheDocument();
  expect(screen.getByText('records')).toBeInTheDocument();
  expect(screen.getByText('Demonstration data')).toBeInTheDocument();
});

it('does not mark what is real', async () => {
  show('default');
  expect(await screen.findByText('Caseworks RMS')).toBeInTheDocument();
  expect(screen.queryByText('Demonstration data')).not.toBeInTheDocument();
});

it('says whose a system is, and whose product', async () => {
  renderInTestApp(
    <SearchResultItem
      result={
        {
          title: 'Caseworks RMS',
          text: 'Keeps records.',
          location: '/catalog/demo/system/caseworks',
          kind: 'System',
          namespace: 'demo',
          forces: 'Eastvale Police',
          supplier: 'Caldbrook Systems',
        } as any
      }
    />,
    { config },
  );
  expect(await screen.findByText('Eastvale Police')).toBeInTheDocument();
  expect(screen.getByText('Caldbrook Systems')).toBeInTheDocument();
});

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { FactReading } from '@policing/plugin-blueprint-common';
import { screen } from '@testing-library/react';
import { mountedRoutes } from '../../__testUtils__';
import { FactLine } from './FactLine';

function show(fact: Partial<FactReading>) {
  return renderInTestApp(
    <dl>
      <FactLine
        fact={{
          path: 'identity.singleSignOn',
          label: 'single sign-on',
          decisive: true,
          state: 'known',
          origin: 'assessment',
          ...fact,
        }}
      />
    </dl>,
    { mountedRoutes, apis: [catalogApiMock()] },
  );
}

it('says what a fact is, where it comes from and how old it is', async () => {
  show({
    value: true,
    asOf: '2026-05-03',
    ageDays: 202,
    confidence: 'high',
    source: 'https://example.org/report',
  });

  expect(await screen.findByText('Single sign-on')).toBeInTheDocument();
  expect(screen.getByText('yes')).toBeInTheDocument();
  expect(
    screen.getByText(
      'assessed by the force · as of 3 May 2026 · 6 months old · high confidence',
    ),
  ).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'source' })).toHaveAttribute(
    'href',
    'https://example.org/report',
  );
});

it('says so when a fact is missing', async () => {
  show({ state: 'missing' });
  expect(await screen.findByText('not known')).toBeInTheDocument();
});

it('says so when a fact is too old or undated', async () => {
  show({ state: 'stale', value: true, ageDays: 500 });
  expect(
    await screen.findByText(/too old, so it counts as not known/),
  ).toBeInTheDocument();

  show({ state: 'undated', value: true });
  expect(
    await screen.findByText(/undated, so it counts as not known/),
  ).toBeInTheDocument();
});

it('names a source that is not an address without a link', async () => {
  show({ value: 'kent', source: 'Contract register' });
  expect(
    await screen.findByText('source: Contract register'),
  ).toBeInTheDocument();
  expect(screen.queryByRole('link')).not.toBeInTheDocument();
});

it('gives the limits of a count, and the systems behind it', async () => {
  show({
    label: 'live dependants',
    state: 'missing',
    origin: 'graph',
    bounds: { lowest: 2 },
    systems: ['system:demo/caseworks'],
  });
  expect(await screen.findByText('at least 2')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /caseworks/ })).toHaveAttribute(
    'href',
    '/catalog/demo/system/caseworks',
  );
});

it('leads to what a fact refers to', async () => {
  show({ label: 'replaced systems', value: ['system:demo/old-records'] });
  expect(await screen.findByRole('link')).toHaveAttribute(
    'href',
    '/catalog/demo/system/old-records',
  );
});

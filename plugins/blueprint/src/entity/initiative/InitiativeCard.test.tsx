import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import {
  cliffDrone,
  readers,
  redaction,
  showPage,
} from '@policing/plugin-blueprint-react/testUtils';
import { InitiativeCard } from './InitiativeCard';

function show(answer: object) {
  showPage(
    <EntityProvider
      entity={{
        apiVersion: 'blueprint.policing/v1alpha1',
        kind: 'Initiative',
        metadata: { name: 'x', namespace: 'demo' },
      }}
    >
      <InitiativeCard />
    </EntityProvider>,
    { initiative: jest.fn().mockResolvedValue(answer) },
    '/',
    readers.nobody,
  );
}

const around = { today: '2026-11-21', systems: [], evidence: [] };

it('says what came of it, and what came of the same elsewhere', async () => {
  show({
    ...around,
    initiative: redaction,
    similar: [
      {
        initiative: { ...redaction, title: 'Blurring', result: 'mixed' },
        capabilities: redaction.capabilities,
      },
    ],
  });
  expect(await screen.findByText('Positive')).toBeInTheDocument();
  expect(
    screen.getByText('Two reviewers checked 300 clips'),
  ).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Blurring' })).toBeInTheDocument();
  expect(screen.getByText('Mixed')).toBeInTheDocument();
  expect(
    screen.getByRole('link', {
      name: 'All initiatives on artificial intelligence',
    }),
  ).toHaveAttribute(
    'href',
    '/strategy/initiatives?registry=demo&topic=artificial-intelligence',
  );
});

it('says what is not known', async () => {
  show({ ...around, initiative: cliffDrone, similar: [] });
  expect(
    await screen.findByText('Evaluation not declared'),
  ).toBeInTheDocument();
  expect(
    screen.getByText('Ended without an evaluation (as of 21 Nov 2026)'),
  ).toBeInTheDocument();
  expect(
    screen.getByText('None is declared by another force of this register.'),
  ).toBeInTheDocument();
});

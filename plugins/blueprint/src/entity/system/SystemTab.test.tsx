import { EntityProvider } from '@backstage/plugin-catalog-react';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  caseworks,
  checks,
  currentAddress,
  detail,
  history,
  showPage,
} from '@policing/plugin-blueprint-react/testUtils';
import { SystemTab } from './SystemTab';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: {
    name: caseworks.name,
    namespace: caseworks.namespace,
    title: caseworks.title,
  },
};

function show(answer = detail, address?: string) {
  const api = {
    system: jest.fn().mockResolvedValue(answer),
    history: jest.fn().mockResolvedValue(history),
  };
  showPage(
    <EntityProvider entity={entity}>
      <SystemTab />
    </EntityProvider>,
    api,
    address,
  );
  return api;
}

const panel = async (name: string) =>
  within(await screen.findByRole('region', { name }));

it('sets the verdicts side by side', async () => {
  show();
  const blueprint = await panel('Blueprint');
  expect(blueprint.getByText('Partly aligned')).toBeInTheDocument();
  expect(
    blueprint.getByText(/63 % of what is known · 71 % known/),
  ).toBeInTheDocument();
  expect(
    blueprint.getByText(
      'It would be aligned if these were passed: Users sign in with the force directory.',
    ),
  ).toBeInTheDocument();
  expect(
    await blueprint.findByText(
      'Until 3 May 2026 it was aligned, 71 % of what was known.',
    ),
  ).toBeInTheDocument();

  const legacy = await panel('Legacy');
  expect(legacy.getByText('26.67 of 30 · red')).toBeInTheDocument();
  expect(
    legacy.getByText('Plan to mend it by 30 Jun 2027, not funded.'),
  ).toBeInTheDocument();

  const risk = await panel('Technology risk');
  expect(
    risk.getByText('To be accepted by: Senior information risk owner.'),
  ).toBeInTheDocument();

  const cloud = await panel('Cloud');
  expect(cloud.getByText('Not in cloud')).toBeInTheDocument();
  expect(
    cloud.getByText('Rehost, in progress, due 30 Sep 2026, late, wave 2'),
  ).toBeInTheDocument();
  expect(
    cloud.getByRole('link', {
      name: 'The move, what holds it up and what comes next',
    }),
  ).toHaveAttribute(
    'href',
    `/catalog/${caseworks.namespace}/system/${caseworks.name}/cloud`,
  );
  expect(
    cloud.getByText('Held up by contract: The contract ends in June 2027.'),
  ).toBeInTheDocument();
});

it('says why, with the fact that decides and what to do', async () => {
  show();
  const decided = await panel('Which checks decide it?');
  const item = within(
    decided.getByText('Users sign in with the force directory').closest('li')!,
  );
  expect(item.getByText('Failing')).toBeInTheDocument();
  expect(item.getByText('Single sign-on is no.')).toBeInTheDocument();
  expect(item.getByText('Single sign-on')).toBeInTheDocument();
  expect(item.getByText(/as of 3 May 2026 · 6 months old/)).toBeInTheDocument();
  expect(
    item.getByText(/Federate the system with the force directory/),
  ).toBeInTheDocument();
  expect(
    decided.queryByText('Recovery was tested in the last year'),
  ).not.toBeInTheDocument();
});

it('shows other outcomes on request, in the address', async () => {
  show();
  await userEvent.click(
    await screen.findByRole('radio', { name: 'Dispensed 1' }),
  );
  await waitFor(() => expect(currentAddress()).toBe('/?outcome=dispensed'));
  expect(screen.getByText('Dispensed until 30 Jun 2027')).toBeInTheDocument();
  const decided = await panel('Which checks decide it?');
  expect(
    decided.getByText(/The contract ends in June 2027/),
  ).toBeInTheDocument();
});

it('groups the checks as the address says', async () => {
  show(detail, '/?outcome=all&group=outcome');
  const decided = await panel('Which checks decide it?');
  expect(
    decided
      .getAllByRole('heading', { level: 4 })
      .map(heading => heading.textContent),
  ).toEqual(['Failing', 'Not known', 'Dispensed', 'Passing']);
});

it('says what it leaves out for this reader', async () => {
  const { conformance, checks: _, legacy, risk, why, ...open } = detail;
  const api = show({
    ...open,
    withheld: ['conformance', 'checks', 'legacy', 'risk'],
  });
  expect(await screen.findByRole('note')).toHaveTextContent(
    'Not shown to you: the level, the percentages and their history, the checks with their facts, the legacy score and the technology risks',
  );
  for (const name of ['Blueprint', 'Legacy', 'Technology risk']) {
    expect(screen.queryByRole('region', { name })).not.toBeInTheDocument();
  }
  expect(screen.queryByText('not shown to you')).not.toBeInTheDocument();
  expect(screen.queryByText('Which checks decide it?')).not.toBeInTheDocument();
  expect(await panel('Cloud')).toBeTruthy();
  expect(api.history).not.toHaveBeenCalled();
});

it('lays out the legacy score', async () => {
  show();
  const legacy = await panel('How is the legacy score made up?');
  expect(legacy.getByText('26.67')).toBeInTheDocument();
  expect(legacy.getByText('6: No support today')).toBeInTheDocument();
});

it('tells what changed', async () => {
  show();
  const changes = await panel('How did it change?');
  expect(
    await changes.findByText(
      'Users sign in with the force directory: from pass to fail.',
    ),
  ).toBeInTheDocument();
  expect(changes.getByText('First scored.')).toBeInTheDocument();
});

it('follows a new score by itself', async () => {
  jest.useFakeTimers();
  try {
    const api = show();
    await act(() => jest.advanceTimersByTimeAsync(500));
    expect(screen.getByText('Failing 1')).toBeInTheDocument();

    api.system.mockResolvedValue({
      ...detail,
      checks: checks.map(check => ({ ...check, outcome: 'pass' as const })),
    });
    await act(() => jest.advanceTimersByTimeAsync(2500));
    expect(screen.getByText('Passing 4')).toBeInTheDocument();
  } finally {
    jest.useRealTimers();
  }
});

import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { SystemCloudResponse } from '@policing/plugin-blueprint-common';
import {
  type Reader,
  readers,
  showPage,
} from '@policing/plugin-blueprint-react/testUtils';
import { screen, within } from '@testing-library/react';
import { cloudApiRef } from '../../api';
import { systemCloud } from '../__fixtures__/systemCloud';
import { SystemCloudTab } from './SystemCloudTab';

const { system } = systemCloud;
const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: {
    name: system.name,
    namespace: system.namespace,
    title: system.title,
  },
};

function show(
  answer: SystemCloudResponse | Error = systemCloud,
  reader: Reader = readers.architect,
) {
  const systemCloudOf =
    answer instanceof Error
      ? jest.fn().mockRejectedValue(answer)
      : jest.fn().mockResolvedValue(answer);
  showPage(
    <EntityProvider entity={entity}>
      <SystemCloudTab />
    </EntityProvider>,
    {},
    '/',
    reader,
    {},
    [[cloudApiRef, { systemCloud: systemCloudOf }]],
  );
  return systemCloudOf;
}

const panel = async (name: string) =>
  within(await screen.findByRole('region', { name }));

it('says first where it runs, what is planned, what holds it up and the money', async () => {
  const asked = show();
  expect(
    (await panel('Where it runs')).getByText('Not in cloud'),
  ).toBeVisible();
  const planned = await panel('What is planned');
  expect(planned.getByText('Replatform, in progress, wave 2')).toBeVisible();
  expect(
    planned.getByText('Began on 13 Oct 2025, was to end on 30 Sep 2026: late.'),
  ).toBeVisible();
  expect((await panel('What holds it up')).getByText('Contract')).toBeVisible();
  const money = await panel('Whether it is paid for');
  expect(money.getByText('Requested')).toBeVisible();
  expect(money.getByText('£1,200,000')).toBeVisible();
  expect(asked).toHaveBeenCalledWith(
    { namespace: system.namespace, name: system.name },
    expect.anything(),
  );
});

it('lists what to do next, in order, each with its reason', async () => {
  show();
  const next = await panel('What to do next?');
  const items = next.getAllByRole('listitem').map(item => item.textContent);
  expect(items).toEqual([
    'Name somebody to clear what holds it up: contract.It has been in the way since 12 Mar 2025 (20 months). ',
    'Put the move and that of Castle Row into an order that works.It needs Castle Row, and its own move is planned to end first. See its plan',
  ]);
  expect(next.getByRole('link', { name: 'See its plan' })).toHaveAttribute(
    'href',
    '/catalog/demo/system/eastvale-castle-row/cloud',
  );
});

it('says how long a blocker is there and that nobody clears it', async () => {
  show();
  const blockers = await panel('What holds it up, and who clears it?');
  expect(blockers.getByText('Since 12 Mar 2025 (20 months)')).toBeVisible();
  expect(blockers.getByText(/nobody named/)).toBeVisible();
});

it('sets the order of moves beside each other, and follows what was replaced', async () => {
  show();
  const around = await panel('What does it need to move, and what needs it?');
  expect(
    around.getByText(
      'Ends after this one, this move waits for it, but is planned to end first',
    ),
  ).toBeVisible();
  expect(
    around.getByText('No other system needs it, as far as is declared.'),
  ).toBeVisible();
  const before = await panel(
    'What does it take the place of, and does that still run?',
  );
  expect(before.getByText('Still runs')).toBeVisible();
});

it('says what cannot be ruled out apart from what cannot work', async () => {
  show();
  const found = await panel('What in the plan cannot work?');
  expect(found.getByText('Cannot be ruled out')).toBeVisible();
  expect(found.getByText('critical, since 1 Nov 2026')).toBeVisible();
  expect(found.queryByText(/Bring the move forward/)).not.toBeInTheDocument();
});

it('sets the suggestion beside what a person chose', async () => {
  show();
  const suggested = await panel('What should happen to it?');
  expect(
    suggested.getByText('Replatform was chosen; the rules suggest repurchase'),
  ).toBeVisible();
  expect(
    suggested.getByText('Next comes rehost, with 3 points to 5.'),
  ).toBeVisible();
});

it('tells the exit plan with every field, and what is not known of it', async () => {
  show();
  const exit = await panel('How would it be left?');
  expect(exit.getByText('23 Oct 2023 (3 years ago)')).toBeVisible();
  expect(exit.getByText('£250,000')).toBeVisible();
  expect(exit.getByText('31 Mar 2027')).toBeVisible();
  expect(exit.getAllByText('not known').length).toBeGreaterThan(3);
});

it('tells the way so far in sentences', async () => {
  show();
  const way = await panel('How did it come to this?');
  expect(way.getAllByRole('listitem').map(item => item.textContent)).toEqual([
    '20 Nov 2026Status went from planned to in progress and progress went from not known to 45.',
    '1 Nov 2026The register began to follow it: status planned.',
    '18 Nov 2024What is to happen to it was decided, as it stands now. As its file says.',
  ]);
});

it('holds every vendor date against the plan, in words', async () => {
  show();
  const dates = await panel('What ends, and does the plan come in time?');
  expect(
    dates.getByText(
      'Our plan comes too late: planned go-live 30 Sep 2026, passed',
    ),
  ).toBeVisible();
});

it('leads those to the form who plan in the force', async () => {
  show();
  expect(
    await screen.findByRole('link', { name: 'Change these facts' }),
  ).toHaveAttribute('href', `/cloud/change/${system.namespace}/${system.name}`);
});

it('shows somebody without a role the open facts and names the rest', async () => {
  const { blockers, exit, funding, ...open } = systemCloud;
  const { checks, ...cloudFirst } = open.cloudFirst;
  show(
    {
      ...open,
      cloudFirst,
      next: open.next.filter(({ restricted }) => !restricted),
      withheld: ['assessment', 'checks'],
    },
    readers.nobody,
  );
  expect(await screen.findByRole('note')).toHaveTextContent(
    'Not shown to you: what holds the move up, its funding and the exit plan and the checks of cloud first',
  );
  for (const name of [
    'What holds it up',
    'Whether it is paid for',
    'How would it be left?',
  ]) {
    expect(screen.queryByRole('region', { name })).not.toBeInTheDocument();
  }
  expect(
    screen.queryByRole('link', { name: 'Change these facts' }),
  ).not.toBeInTheDocument();
  expect(await panel('What is planned')).toBeTruthy();
});

it('says what is not known rather than leaving blanks', async () => {
  const bare: SystemCloudResponse = {
    ...systemCloud,
    system: { ...system, cloud: { inCloud: 'not-known', late: false } },
    hosting: {},
    cloud: {},
    contract: undefined,
    move: 'undecided',
    delay: undefined,
    decision: undefined,
    dates: [],
    history: [],
    needs: [],
    predecessors: [],
    next: [],
    blockers: [],
    exit: undefined,
    funding: undefined,
  };
  show(bare);
  expect(
    (await panel('Where it runs')).getByText('Where it runs is not known'),
  ).toBeVisible();
  expect(
    (await panel('What is planned')).getByText('Nothing is planned'),
  ).toBeVisible();
  expect(
    (await panel('Whether it is paid for')).getByText('Funding not known'),
  ).toBeVisible();
  expect(
    (await panel('How would it be left?')).getByText(/Nothing is recorded/),
  ).toBeVisible();
  expect(
    (await panel('How did it come to this?')).getByText(/Nothing is recorded/),
  ).toBeVisible();
});

it('says what broke and offers to try again', async () => {
  show(new Error('The server is away'));
  expect(await screen.findByText('The server is away')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});

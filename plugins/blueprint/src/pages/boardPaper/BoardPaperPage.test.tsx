import type { BoardPaperResponse } from '@policing/plugin-blueprint-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  currentAddress,
  type Reader,
  readers,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { BoardPaperPage } from './BoardPaperPage';

const system = {
  ref: 'system:demo/eastvale-caseworks-rms',
  title: 'Caseworks RMS',
};
const principle = {
  ref: 'principle:default/nptc-26',
  title: 'Single authentication model',
};

const paper: BoardPaperResponse = {
  registry: { name: 'demo', title: 'Demonstration', demonstration: true },
  scope: { ref: 'group:demo/eastvale', title: 'Eastvale Police' },
  force: 'group:demo/eastvale',
  date: '2026-11-21',
  since: '2026-08-23',
  blueprintVersion: 'Policing Technology Blueprint 1.0.0',
  leastCoverage: 0.4,
  classification: 'OFFICIAL-SENSITIVE',
  position: summary.position,
  beside: [],
  changes: {
    better: 2,
    worse: 1,
    added: 0,
    changed: 5,
    items: [
      {
        at: '2026-11-20T09:00:00.000Z',
        system,
        summary: 'Assured conformance fell from 71 % to 64 %.',
      },
    ],
  },
  worstChecks: [
    {
      id: 'single-sign-on',
      title: 'People sign in once',
      severity: 'high',
      weight: 3,
      remediation: 'Connect it to the identity provider of the force.',
      failing: 12,
      passing: 20,
      notKnown: 4,
      systems: [system],
    },
  ],
  dispensations: [
    {
      ref: 'dispensation:demo/di-0123456789',
      state: 'live',
      principle,
      systems: [system],
      reason: 'The supplier adds it next year.',
      expiresOn: '2026-12-16',
      daysLeft: 25,
      expiring: true,
    },
  ],
  decisions: [
    {
      kind: 'mandate-check',
      sentence: 'Mandate a plan for “People sign in once”.',
      reason: '12 systems fail it, at weight 3.',
      rule: 'The check that costs most weight is put to the board.',
    },
  ],
  withheld: [],
};

function show(
  answer: Partial<BoardPaperResponse> = {},
  reader: Reader = readers.riskOwner,
) {
  const api = {
    summary: jest.fn().mockResolvedValue(summary),
    boardPaper: jest.fn().mockResolvedValue({ ...paper, ...answer }),
    download: jest.fn(),
  };
  showPage(
    <BoardPaperPage />,
    api,
    '/board-paper?registry=demo&force=group:demo/eastvale',
    reader,
  );
  return api;
}

it('shows what will be in the paper, with coverage and classification', async () => {
  show();
  const shown = await screen.findByRole('article', { name: 'The paper' });
  expect(shown).toHaveTextContent('OFFICIAL-SENSITIVE');
  expect(shown).toHaveTextContent(
    /Eastvale Police, as of 21 Nov 2026, measured against Policing Technology Blueprint 1\.0\.0/,
  );
  expect(
    within(shown).getAllByText(/63 % of what is known · 71 % known/)[0],
  ).toBeVisible();
  expect(shown).toHaveTextContent(
    '2 systems rose to a higher level and 1 system fell to a lower one',
  );
  expect(shown).toHaveTextContent('live, ends in 25 days');
  expect(within(shown).getByRole('link', { name: '12' })).toHaveAttribute(
    'href',
    '/blueprint/systems?registry=demo&force=group%3Ademo%2Feastvale&check=single-sign-on&outcome=fail',
  );
});

it('is about what its reader chooses', async () => {
  const api = show();
  await screen.findByRole('article');
  expect(api.boardPaper).toHaveBeenLastCalledWith(
    { registry: 'demo', force: 'group:demo/eastvale', since: undefined },
    expect.anything(),
  );
  await userEvent.click(screen.getByRole('button', { name: /Force/ }));
  await userEvent.click(
    await screen.findByRole('option', { name: 'All forces' }),
  );
  await waitFor(() =>
    expect(currentAddress()).toBe('/board-paper?registry=demo'),
  );
});

it('gives it as a file in one click', async () => {
  const api = show();
  api.download.mockRejectedValue(new Error('not made in this test'));
  await userEvent.click(await screen.findByRole('button', { name: 'PDF' }));
  expect(api.download).toHaveBeenCalledWith(
    'the board paper',
    '/exports/board-paper',
    {
      registry: 'demo',
      force: 'group:demo/eastvale',
      since: undefined,
      format: 'pdf',
    },
  );
});

it('says what it leaves out for its reader', async () => {
  show(
    {
      worstChecks: undefined,
      dispensations: undefined,
      withheld: ['checks', 'dispensations'],
    },
    readers.architect,
  );
  expect(
    await screen.findByText(
      /Not shown to you: which checks fail and dispensations/,
    ),
  ).toBeVisible();
  expect(screen.queryByText('Worst checks')).toBeNull();
});

it('says what would fill what is empty', async () => {
  show({
    decisions: [],
    worstChecks: [],
    dispensations: [],
    changes: { better: 0, worse: 0, added: 0, changed: 0, items: [] },
  });
  expect(
    await screen.findByText(/No rule of the Blueprint suggests a decision/),
  ).toBeVisible();
  expect(screen.getByText(/Choose an earlier day/)).toBeVisible();
  expect(
    screen.getByText('None holds, and none has ended since 23 Aug 2026.'),
  ).toBeVisible();
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  CloudConflictsResponse,
  CloudDispositionsResponse,
  FactReading,
} from '@policing/plugin-blueprint-common';
import {
  currentAddress,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { cloudApiRef } from '../../api';
import { ConflictsSummary } from '../../summaries/ConflictsSummary';
import { ConflictsPage } from './ConflictsPage';

const eastvale = { ref: 'group:demo/eastvale', title: 'Eastvale Police' };
const system = {
  ref: 'system:demo/tickets',
  title: 'Tickets',
  namespace: 'demo',
  name: 'tickets',
  force: eastvale,
  demonstration: true,
};

const fact = (path: string, label: string, value?: unknown): FactReading => ({
  path,
  label,
  origin: 'system',
  decisive: true,
  ...(value === undefined ? { state: 'missing' } : { state: 'known', value }),
});

const rule = {
  id: 'target-after-support-ends',
  title: 'The move ends after the support by the vendor does',
  severity: 'critical' as const,
  remediation: 'Bring the move forward.',
  restricted: false,
};

const conflicts: CloudConflictsResponse = {
  registry: 'demo',
  scope: { ...eastvale, kind: 'force' },
  date: '2026-11-23',
  systems: 32,
  systemsInConflict: 1,
  rules: [
    {
      ...rule,
      basis: 'our-extension',
      source: { title: 'Made up' },
      systems: 32,
      conflicts: 1,
      cannotBeRuledOut: 4,
      notPlanned: 20,
    },
  ],
  rulesWithheld: 3,
  totalItems: 1,
  items: [
    {
      ...rule,
      state: 'conflict',
      why: 'Planned end of the migration: 30 Jun 2027; end of vendor support: 31 Mar 2027.',
      since: '2026-11-01',
      facts: [
        fact(
          'cloud.plannedFinish',
          'planned end of the migration',
          '2027-06-30',
        ),
      ],
      system,
    },
  ],
  pageInfo: {},
};

const dispositions: CloudDispositionsResponse = {
  registry: 'demo',
  scope: { ...eastvale, kind: 'force' },
  thresholds: { leastPoints: 40, leastDistance: 10 },
  isWithheld: false,
  counts: { all: 1, without: 0, differing: 1, agreeing: 0 },
  bySuggestion: [{ suggested: 'repurchase', systems: 1, without: 0 }],
  totalItems: 1,
  items: [
    {
      system,
      status: 'assessed',
      suggestion: {
        suggested: 'repurchase',
        ranking: [
          { disposition: 'repurchase', points: 65, mostPoints: 65 },
          { disposition: 'rehost', points: 0, mostPoints: 40 },
        ],
        settled: true,
        reasons: [
          {
            id: 'repurchase-commodity',
            disposition: 'repurchase',
            points: 40,
            because: 'Every organisation needs what it does.',
            facts: [fact('category', 'category', 'finance')],
          },
        ],
        notKnown: [
          {
            id: 'rehost-portable',
            disposition: 'rehost',
            points: 40,
            because: 'It rests on open standards.',
            facts: [fact('design.portability', 'portability')],
            changes: true,
          },
        ],
        against: [],
        chosen: 'retain',
        differs: true,
        restricted: false,
      },
    },
  ],
  pageInfo: {},
};

function show(
  path = '/?registry=demo&force=group:demo/eastvale',
  answers: Partial<CloudConflictsResponse> = {},
) {
  const api = {
    conflicts: jest.fn().mockResolvedValue({ ...conflicts, ...answers }),
    dispositions: jest.fn().mockResolvedValue(dispositions),
  };
  showPage(
    <ConflictsPage />,
    { summary: jest.fn().mockResolvedValue(summary) },
    path,
    undefined,
    {},
    [[cloudApiRef, api]],
  );
  return api;
}

describe('the page of conflicts', () => {
  it('counts by rule, and says what each system contradicts and what to do', async () => {
    show();
    expect(await screen.findByText('1 of 32 systems')).toBeInTheDocument();
    const rules = screen.getByRole('grid', { name: 'Conflicts by rule' });
    const row = within(rules).getByRole('row', { name: /^The move ends/ });
    expect(row).toHaveTextContent(
      /Critical.*In conflict1Cannot be ruled out4Nothing planned yet20/,
    );
    expect(
      screen.getByText(/Planned end of the migration: 30 Jun 2027/),
    ).toBeInTheDocument();
    expect(screen.getByText('since 1 Nov 2026')).toBeInTheDocument();
    expect(screen.getByText('Bring the move forward.')).toBeInTheDocument();
    expect(screen.getByText('3 rules are not shown')).toBeInTheDocument();
  });

  it('keeps its filters in the address', async () => {
    const api = show();
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Cannot be ruled out' }),
    );
    await waitFor(() =>
      expect(api.conflicts).toHaveBeenLastCalledWith(
        expect.objectContaining({
          state: 'cannot-be-ruled-out',
          force: 'group:demo/eastvale',
        }),
        expect.anything(),
      ),
    );
    expect(currentAddress()).toContain('state=cannot-be-ruled-out');
  });

  it('shows a choice beside what the rules would say, and what would change that', async () => {
    show();
    expect(
      await screen.findByText(
        'The force chose to retain, which stands; the rules would say repurchase.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Every organisation needs what it does\. \(40 points\)/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'No clear suggestion, if: It rests on open standards. Not known: portability.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('radio', { name: 'Decided otherwise (1)' }),
    ).toBeInTheDocument();
  });

  it('says so where there is nothing', async () => {
    show('/?registry=demo', { items: [], totalItems: 0, rulesWithheld: 0 });
    expect(
      await screen.findByText(/^No rule that you may read finds a conflict/),
    ).toBeInTheDocument();
  });
});

describe('the summary of conflicts', () => {
  it('names the worst rules', async () => {
    const api = { conflicts: jest.fn().mockResolvedValue(conflicts) };
    showPage(
      <ConflictsSummary registry="demo" />,
      {},
      '/?registry=demo',
      undefined,
      {},
      [[cloudApiRef, api]],
    );
    expect(await screen.findByText('1 of 32 systems')).toBeInTheDocument();
    expect(screen.getByText(/: 1 system$/)).toBeInTheDocument();
  });
});

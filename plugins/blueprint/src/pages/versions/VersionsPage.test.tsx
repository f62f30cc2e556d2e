import type {
  ScorecardVersion,
  VersionsComparisonResponse,
  VersionsSystemsResponse,
} from '@policing/plugin-blueprint-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  currentAddress,
  eastvale,
  readers,
  showPage,
  summary,
} from '@policing/plugin-blueprint-react/testUtils';
import { VersionsPage } from './VersionsPage';

const live: ScorecardVersion = {
  id: 'scorecard:default/blueprint@1.0.0',
  scorecard: { ref: 'scorecard:default/blueprint', title: 'Blueprint' },
  version: '1.0.0',
  status: 'live',
  standing: 'in-force',
  digest: 'a'.repeat(64),
  inForceSince: '2026-05-03T09:00:00.000Z',
  checks: 65,
};

const proposed: ScorecardVersion = {
  ...live,
  id: 'scorecard:default/blueprint-1-1@1.1.0',
  scorecard: { ref: 'scorecard:default/blueprint-1-1', title: 'Blueprint' },
  version: '1.1.0',
  status: 'proposed',
  standing: 'declared',
  description: 'Asks more of the second factor.',
  digest: 'b'.repeat(64),
  inForceSince: undefined,
};

const figures = {
  from: { conformance: 0.64, coverage: 0.8, assuredConformance: 0.51 },
  to: { conformance: 0.6, coverage: 0.8, assuredConformance: 0.48 },
};

const levels = {
  from: { aligned: 3, 'partly-aligned': 20, diverging: 20, unassessed: 1 },
  to: { aligned: 2, 'partly-aligned': 21, diverging: 20, unassessed: 1 },
};

const comparison: VersionsComparisonResponse = {
  registry: 'demo',
  from: live,
  to: proposed,
  leastCoverage: { from: 0.4, to: 0.4 },
  checks: [
    {
      id: 'second-factor',
      title: 'A second factor is asked for',
      change: 'changed',
      scores: true,
      principles: [
        { ref: 'principle:default/nptc-26', title: 'Single authentication' },
      ],
      rationale: 'A stolen password opens it.',
      fields: [
        { field: 'weight', from: 4, to: 6 },
        { field: 'gate', to: 'partly-aligned' },
        { field: 'constant', name: 'maxDays', from: 730, to: 365 },
      ],
    },
    {
      id: 'forum',
      title: 'A forum is named',
      change: 'removed',
      scores: true,
      principles: [],
      fields: [{ field: 'expression', from: "forum != 'none'" }],
    },
  ],
  settings: [{ setting: 'aligned.assuredConformance', from: 0.8, to: 0.85 }],
  principles: [
    {
      principle: {
        ref: 'principle:default/nptc-26',
        title: 'Single authentication',
      },
      checks: { from: ['second-factor'], to: ['second-factor'] },
      adherence: figures,
    },
  ],
  leftOut: { from: [], to: [] },
  state: 'ready',
  progress: 1,
  effect: {
    workedOutAt: '2026-11-21T09:00:00.000Z',
    day: '2026-11-21',
    nation: {
      ref: 'nation',
      title: 'All forces',
      systems: 44,
      levels,
      figures,
    },
    forces: [
      { ...eastvale, systems: 44, levels, figures },
      {
        ref: 'group:demo/northmoor',
        title: 'Northmoor Police',
        systems: 30,
        levels,
      },
    ],
    moves: [{ from: 'aligned', to: 'partly-aligned', systems: 1 }],
  },
};

const moved: VersionsSystemsResponse = {
  registry: 'demo',
  state: 'ready',
  progress: 1,
  totalItems: 2,
  pageInfo: {},
  items: [
    {
      system: { ref: 'system:demo/rms', title: 'Caseworks RMS' },
      force: eastvale,
      demonstration: true,
      levels: { from: 'aligned', to: 'partly-aligned' },
      checks: [
        {
          id: 'second-factor',
          title: 'A second factor is asked for',
          from: 'pass',
          to: 'fail',
        },
        { id: 'forum', title: 'A forum is named', from: 'pass' },
      ],
    },
    {
      system: { ref: 'system:demo/custody', title: 'Custody' },
      demonstration: true,
      levels: { from: 'diverging', to: 'partly-aligned' },
    },
  ],
};

function show({
  answer = comparison as VersionsComparisonResponse,
  versions = [live, proposed],
  address = '/?registry=demo',
  reader = readers.nationalArchitect,
} = {}) {
  const api = {
    summary: jest.fn().mockResolvedValue(summary),
    versions: jest.fn().mockResolvedValue({ items: versions }),
    versionsComparison: jest.fn().mockResolvedValue(answer),
    versionsSystems: jest.fn().mockResolvedValue(moved),
  };
  showPage(<VersionsPage />, api, address, reader);
  return api;
}

const panel = async (name: string) =>
  within(await screen.findByRole('region', { name }));

it('compares the version in force with the one beside it', async () => {
  const api = show();
  const scores = await panel('What does it do to the scores?');
  expect(api.versionsComparison).toHaveBeenCalledWith(
    { registry: 'demo', from: live.id, to: proposed.id },
    expect.anything(),
  );
  expect(
    scores.getByText(
      '1 system of 44 would change its level: 1 from aligned to partly aligned.',
    ),
  ).toBeInTheDocument();
  expect(scores.getAllByText('falls by 3.0 points')).toHaveLength(2);
  const northmoor = within(
    scores.getByRole('row', { name: 'Northmoor Police' }),
  );
  expect(northmoor.getAllByText('not shown to you')).toHaveLength(3);
  expect(
    northmoor.getByText('aligned 3 → 2, partly aligned 20 → 21'),
  ).toBeInTheDocument();
});

it('shows what each check said before and says now', async () => {
  show();
  const checks = await panel('Which checks differ?');
  expect(checks.getByText('Changed: 1 check')).toBeInTheDocument();
  expect(checks.getByText('Removed: 1 check')).toBeInTheDocument();
  const said = (name: string) =>
    checks.getByText(name).parentElement!.textContent;
  expect(said('Weight')).toBe('Weight4 →  becomes 6');
  expect(said('While it is not passed')).toContain(
    'becomes the level is at most partly aligned',
  );
  expect(said('Limit maxDays')).toContain('730 →  becomes 365');
  expect(said('Aligned: assured conformance of at least')).toMatch(
    /80\s% → {2}becomes 85\s%/,
  );
  expect(checks.getByText('A stolen password opens it.')).toBeInTheDocument();
});

it('lists the systems that move, with their checks where they are open', async () => {
  const api = show();
  const systems = await panel('Which systems change their level?');
  const row = within(
    await systems.findByRole('row', { name: 'Caseworks RMS' }),
  );
  expect(
    row.getByText('A second factor is asked for: passing → failing'),
  ).toBeInTheDocument();
  expect(
    row.getByText('A forum is named: passing → not in it'),
  ).toBeInTheDocument();
  expect(
    within(systems.getByRole('row', { name: 'Custody' })).getByText(
      'not shown to you',
    ),
  ).toBeInTheDocument();

  await userEvent.click(systems.getByRole('radio', { name: 'Falls' }));
  await waitFor(() =>
    expect(currentAddress()).toBe('/?registry=demo&direction=worse'),
  );
  expect(api.versionsSystems).toHaveBeenLastCalledWith(
    expect.objectContaining({ direction: 'worse' }),
    expect.anything(),
  );
  await userEvent.click(
    screen.getByRole('button', {
      name: 'List below the systems of Eastvale Police',
    }),
  );
  await waitFor(() => expect(currentAddress()).toContain('force=group'));
  expect(
    await systems.findByText(/Only those of Eastvale Police/),
  ).toBeInTheDocument();
});

it('swaps the versions in the address', async () => {
  show();
  await userEvent.click(
    await screen.findByRole('button', { name: 'Swap them' }),
  );
  await waitFor(() =>
    expect(currentAddress()).toBe(
      `/?registry=demo&from=${encodeURIComponent(
        proposed.id,
      )}&to=${encodeURIComponent(live.id)}`,
    ),
  );
});

it('says how far it is while it is worked out', async () => {
  show({
    answer: {
      ...comparison,
      state: 'working',
      progress: 0.42,
      effect: undefined,
    },
  });
  expect(
    await screen.findByText(
      /Every system is being scored with both versions: 42\s% done/,
    ),
  ).toBeInTheDocument();
  expect(
    screen.getByText('It is shown as soon as it is worked out.'),
  ).toBeInTheDocument();
  expect(
    await screen.findByRole('region', { name: 'Which checks differ?' }),
  ).toBeInTheDocument();
});

it('names checks that cannot be run', async () => {
  show({ answer: { ...comparison, leftOut: { from: ['old'], to: [] } } });
  expect(
    await screen.findByText(
      '1 check cannot be run and counts for nothing: old',
    ),
  ).toBeInTheDocument();
});

it('says that there is nothing to compare', async () => {
  const api = show({ versions: [live] });
  expect(
    await screen.findByText(
      'There is one version only, so there is nothing to compare',
    ),
  ).toBeInTheDocument();
  expect(api.versionsComparison).not.toHaveBeenCalled();
});

it('shows the versions alone to those who may not see conformance', async () => {
  const api = show({ reader: readers.nobody });
  expect(
    await screen.findByText(
      'You may not see what a version does to the scores',
    ),
  ).toBeInTheDocument();
  const versions = await panel('Which versions are there?');
  expect(
    versions.getByRole('link', { name: 'Blueprint 1.1.0, proposed' }),
  ).toBeInTheDocument();
  expect(api.versionsComparison).not.toHaveBeenCalled();
});

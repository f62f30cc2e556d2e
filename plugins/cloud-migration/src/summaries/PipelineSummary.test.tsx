import { showPage } from '@policing/plugin-blueprint-react/testUtils';
import { screen } from '@testing-library/react';
import { cloudApiRef } from '../api';
import { pipeline } from '../pages/pipeline/__fixtures__/pipeline';
import { PipelineSummary } from './PipelineSummary';

const eastvale = 'group:demo/eastvale';

function show(answer: unknown) {
  showPage(
    <PipelineSummary registry="demo" force={eastvale} />,
    {},
    '/',
    undefined,
    {},
    [[cloudApiRef, { pipeline: jest.fn().mockResolvedValue(answer) }]],
  );
}

it('says what is next, late, blocked and decided long ago, and leads to the page', async () => {
  show(pipeline);
  const lines = await screen.findAllByRole('listitem');
  expect(lines.map(line => line.textContent)).toEqual([
    'Next: Custody, starts 1 Feb 2027',
    'Late: Records, due 30 Sep 2026',
    'Blocked: Voice, planned finish 18 Dec 2026; 6 others',
    'Oldest decision: Archive, decided to retire 9 years ago, on 31 Jan 2017, still running',
    'Moved, and still running behind: 2 sources or predecessors',
  ]);
  expect(screen.getByRole('link', { name: 'The pipeline' })).toHaveAttribute(
    'href',
    `/cloud/pipeline?registry=demo&force=${encodeURIComponent(eastvale)}`,
  );
});

it('says so where nothing is', async () => {
  const none = { count: 0, first: [] };
  show({
    ...pipeline,
    late: none,
    next: none,
    blocked: none,
    decisions: { ...pipeline.decisions, oldest: [] },
    leftRunning: {
      ...pipeline.leftRunning,
      sourcesRunning: 0,
      predecessorsRunning: 0,
    },
  });
  expect(
    await screen.findByText(/nothing is past its planned finish/),
  ).toBeInTheDocument();
  expect(screen.getAllByRole('listitem')).toHaveLength(4);
});

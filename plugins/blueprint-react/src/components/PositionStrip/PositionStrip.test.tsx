import { render, screen } from '@testing-library/react';
import { position, showInApp } from '../../__testUtils__';
import { PositionStrip } from './PositionStrip';

it('shows the four pictures beside each other, each with what is not known', () => {
  render(
    <PositionStrip
      position={position}
      of="nation"
      leastCoverage={0.3}
      cloudTarget={0.8}
    />,
  );
  expect(screen.getByText(/63 % of what is known · 71 % known/)).toBeVisible();
  expect(screen.getByText('50 % in cloud · 25 % not known')).toBeVisible();
  expect(screen.getByText(/the line is at 80 %/)).toBeVisible();
  expect(screen.getByText('1 red · 1 may be red')).toBeVisible();
  expect(screen.getByText(/1 system not assessed/)).toBeVisible();
  expect(screen.getByText('6 beyond appetite')).toBeVisible();
  expect(
    screen.getByRole('list', { name: 'Systems by level' }),
  ).toHaveTextContent('1 aligned1 partly aligned1 diverging1 not assessed');
});

it('leaves out what the reader may not see, and says so', async () => {
  const { scope, registry, cloud } = position;
  showInApp(
    <PositionStrip of="nation" position={{ scope, registry, cloud }} />,
  );
  expect(await screen.findByRole('note')).toHaveTextContent(
    'Not shown to you: conformance, legacy scores and technology risks',
  );
  expect(screen.getAllByRole('heading').map(each => each.textContent)).toEqual([
    'Cloud',
  ]);
});

it('says to whom the figures of a force are open', async () => {
  const { risk: _, ...others } = position;
  showInApp(<PositionStrip of="force" position={others} />);
  expect(await screen.findByRole('note')).toHaveTextContent(
    /Not shown to you: technology risksOpen to the chief technology officer/,
  );
});

it('says which numbers are withheld because too few forces stand behind them', () => {
  render(
    <PositionStrip
      of="nation"
      position={{
        ...position,
        legacy: { red: 9, legacy: 20 },
        risk: { open: 30 },
        withheld: ['legacy', 'risk'],
      }}
    />,
  );
  expect(screen.getByText('9 red · withheld may be red')).toBeVisible();
  expect(screen.getByText('withheld beyond appetite')).toBeVisible();
  expect(
    screen.getByText(
      /30 open risks: reviews \(withheld\) overdue, withheld without an owner/,
    ),
  ).toBeVisible();
  expect(screen.getAllByText(/fewer than 3 forces stand/)).toHaveLength(2);
});

it('says that there are no systems', () => {
  render(
    <PositionStrip
      of="nation"
      position={{
        ...position,
        cloud: { inCloud: 0, notInCloud: 0, notKnown: 0 },
      }}
    />,
  );
  expect(screen.getByText('no systems')).toBeVisible();
});

it('never takes what nobody assessed for good news', () => {
  render(
    <PositionStrip
      of="nation"
      position={{
        ...position,
        legacy: {
          red: 0,
          mayBeRed: 0,
          legacy: 0,
          assessed: 0,
          notAssessed: 107,
        },
        risk: {
          open: 0,
          beyondAppetite: 0,
          reviewOverdue: 0,
          withoutOwner: 0,
          acceptanceExpired: 0,
        },
      }}
    />,
  );
  expect(screen.getByText('not assessed')).toBeVisible();
  expect(screen.getByText('no open risk is recorded')).toBeVisible();
  expect(screen.queryByText(/0 red/)).not.toBeInTheDocument();
});

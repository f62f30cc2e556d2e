import { render, screen } from '@testing-library/react';
import { position } from '../../__testUtils__';
import { PositionStrip } from './PositionStrip';

it('shows the four pictures beside each other, each with what is not known', () => {
  render(
    <PositionStrip position={position} leastCoverage={0.3} cloudTarget={0.8} />,
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

it('says what the reader may not see', () => {
  const { scope, registry, cloud } = position;
  render(<PositionStrip position={{ scope, registry, cloud }} />);
  expect(screen.getAllByText('not shown to you')).toHaveLength(3);
});

it('says that there are no systems', () => {
  render(
    <PositionStrip
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

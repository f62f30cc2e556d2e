import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showInApp } from '../../__testUtils__';
import type { ServerData } from '../../api';
import { Answer } from './Answer';

function answer(data: Partial<ServerData<string>>, retry = jest.fn()) {
  const whole = { loading: false, stale: false, retry, ...data };
  return (
    <Answer of={whole} what="the heat map" row="conformance.read">
      {value => <p>{value}</p>}
    </Answer>
  );
}

function show(data: Partial<ServerData<string>>) {
  const retry = jest.fn();
  render(answer(data, retry));
  return retry;
}

function refusal(statusCode: number) {
  return Object.assign(new Error('refused'), { statusCode });
}

it('says that something is on its way', () => {
  show({ loading: true });
  expect(
    screen.getByRole('status', { name: 'Loading the heat map' }),
  ).toBeVisible();
});

it('shows the answer, and marks it while the next one is on its way', () => {
  show({ data: 'Forty-three forces', stale: true });
  expect(screen.getByText('Forty-three forces').parentElement).toHaveAttribute(
    'aria-busy',
    'true',
  );
});

it('says what is wrong and tries again on request', async () => {
  const retry = show({ error: new Error('The server is away') });
  expect(screen.getByRole('alert')).toHaveTextContent(
    'The heat map could not be loaded',
  );
  expect(screen.getByText('The server is away')).toBeVisible();

  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalled();
});

it('says who may see what the reader may not', async () => {
  showInApp(answer({ error: refusal(403) }));
  expect(await screen.findByRole('status')).toHaveTextContent(
    /^You may not see the heat map.*Open to everybody with a role in any force/,
  );
});

it('says that one is not signed in any more', () => {
  show({ error: refusal(401) });
  expect(screen.getByRole('status')).toHaveTextContent(
    'You are not signed in any more',
  );
});

it('says that there is nothing yet', () => {
  show({ error: refusal(404) });
  expect(screen.getByRole('status')).toHaveTextContent(
    'There is no result for the heat map yet',
  );
});

it('keeps what it has when it cannot be brought up to date', () => {
  show({ data: 'Forty-three forces', error: new Error('gone') });
  expect(screen.getByText('Forty-three forces')).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent(
    'The heat map could not be brought up to date',
  );
});

import { RefusalLog } from './RefusalLog';

it('keeps refusals, the latest first and each once', () => {
  const log = new RefusalLog();
  log.add('the heat map', 'no role');
  log.add('a system', 'no role');
  log.add('the heat map', 'no role');
  expect(log.list().map(({ what }) => what)).toEqual([
    'the heat map',
    'a system',
  ]);
});

it('forgets the oldest', () => {
  const log = new RefusalLog();
  for (let count = 0; count < 60; count++) {
    log.add(`system ${count}`, 'no role');
  }
  expect(log.list()).toHaveLength(50);
  expect(log.list()[0].what).toBe('system 59');
});

it('tells who listens, until they stop', () => {
  const log = new RefusalLog();
  const listener = jest.fn();
  const stop = log.subscribe(listener);
  log.add('a system', 'no role');
  stop();
  log.add('another', 'no role');
  expect(listener).toHaveBeenCalledTimes(1);
});

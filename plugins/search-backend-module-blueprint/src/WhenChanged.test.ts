import type { SchedulerServiceTaskInvocationDefinition } from '@backstage/backend-plugin-api';
import { WhenChanged } from './WhenChanged';

const MINUTE = 60_000;

/** A task that is due at times that a test chooses. */
function due() {
  let time = 0;
  let tick: () => Promise<void> = async () => {};
  const build = jest.fn(async () => {});
  const whenChanged = new WhenChanged(() => time);
  const runner = whenChanged.wrap({
    run: async ({ fn }: SchedulerServiceTaskInvocationDefinition) => {
      tick = async () => fn(new AbortController().signal);
    },
  });
  return {
    build,
    whenChanged,
    start: () => runner.run({ id: 'index', fn: build }),
    async at(minutes: number) {
      time = minutes * MINUTE;
      await tick();
    },
  };
}

it('builds at the start, and again only when something changed', async () => {
  const { build, whenChanged, start, at } = due();
  await start();
  await at(1);
  await at(2);
  expect(build).toHaveBeenCalledTimes(1);

  whenChanged.changed();
  await at(3);
  expect(build).toHaveBeenCalledTimes(2);
  await at(4);
  await at(5);
  expect(build).toHaveBeenCalledTimes(2);
});

it('builds once more after a change that may not have been in the catalogue yet', async () => {
  const { build, whenChanged, start, at } = due();
  await start();
  await at(1);
  await at(4);
  whenChanged.changed();
  await at(4.1);
  await at(5.1);
  await at(6.1);
  expect(build).toHaveBeenCalledTimes(3);
});

it('builds now and then in any case', async () => {
  const { build, start, at } = due();
  await start();
  await at(1);
  await at(15);
  await at(16);
  expect(build).toHaveBeenCalledTimes(2);
});

it('tries again where building failed', async () => {
  const { build, start, at } = due();
  await start();
  build.mockRejectedValueOnce(new Error('no catalogue'));
  await expect(at(1)).rejects.toThrow('no catalogue');
  await at(2);
  expect(build).toHaveBeenCalledTimes(2);
});

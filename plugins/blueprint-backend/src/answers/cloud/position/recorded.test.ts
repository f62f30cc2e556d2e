import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { register, system } from '../../../__fixtures__/register';
import type { Access } from '../../../permissions/Access';
import { Scorer } from '../../../scoring/Scorer';
import { DatabaseResultsStore } from '../../../store/DatabaseResultsStore';
import { getCloudPosition } from './getCloudPosition';
import { PositionBook } from './PositionBook';

jest.setTimeout(60_000);

const eastvale = 'group:demo/eastvale';
const northmoor = 'group:demo/northmoor';

describe('a recorded position', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const time = { today: '2026-11-01' };

  /** A register of which somebody reads the position from time to time. */
  async function start() {
    const knex = await databases.init('SQLITE_3');
    const store = await DatabaseResultsStore.create({
      database: mockServices.database({ knex, migrations: { skip: false } }),
      holder: 'server',
    });
    const scorer = new Scorer({
      store,
      logger: mockServices.logger.mock(),
      clock: {
        now: () => `${time.today}T09:00:00.000Z`,
        today: () => time.today,
      },
      registries: ['demo'],
      onScored: async () => {},
    });
    scorer.change({ upserted: register(), removed: [] });
    await scorer.holdLease();
    await scorer.settled();
    const book = new PositionBook();
    return {
      scorer,
      /** Moves on to a day on which something changes. */
      async change(day: string, upserted: Entity[], removed: string[] = []) {
        time.today = day;
        scorer.noticeDay();
        scorer.change({ upserted, removed });
        await scorer.settled();
      },
      /** Basis, in cloud, not in cloud and not known on a day. */
      async on(day: string, force?: string) {
        const { position } = await getCloudPosition(
          {
            store,
            register: scorer.register,
            registries: [{ name: 'demo', title: 'Demo', demonstration: true }],
            access: { assessment: { covers: () => true } } as unknown as Access,
          },
          book,
          { on: day, force },
        );
        const { basis, inCloud, notInCloud, notKnown } = position;
        return [basis, inCloud, notInCloud, notKnown];
      },
    };
  }

  const rms = (spec: object) => system('eastvale-rms', 'eastvale', spec);

  beforeEach(() => {
    time.today = '2026-11-01';
  });

  it('stays what it was, whatever is declared later', async () => {
    const { scorer, change, on } = await start();
    expect(await on('2026-11-01')).toEqual(['today', 2, 1, 0]);

    await change('2026-11-10', [
      rms({ hosting: { class: 'unknown' }, liveSince: '2026-11-08' }),
    ]);
    expect(await on('2026-11-09')).toEqual(['recorded', 2, 1, 0]);
    expect(await on('2026-11-10')).toEqual(['today', 2, 0, 1]);

    await change('2026-11-20', [rms({ hosting: { class: 'public-saas' } })]);
    await change('2026-11-23', [], ['system:demo/northmoor-custody']);
    expect(await on('2026-11-09')).toEqual(['recorded', 2, 1, 0]);
    expect(await on('2026-11-19')).toEqual(['recorded', 2, 0, 1]);
    expect(await on('2026-11-20')).toEqual(['recorded', 3, 0, 0]);
    expect(await on('2026-11-23')).toEqual(['today', 2, 0, 0]);
    // Of what has left the register nothing is declared any more.
    expect(await on('2026-10-31')).toEqual(['reconstructed', 0, 0, 2]);
    await scorer.stop();
  });

  it('counts for a force what was the force’s at the time', async () => {
    const { scorer, change, on } = await start();
    await change('2026-11-10', [
      system('eastvale-rms', 'northmoor', {
        hosting: { class: 'force-data-centre' },
      }),
    ]);
    expect(await on('2026-11-09', eastvale)).toEqual(['recorded', 1, 1, 0]);
    expect(await on('2026-11-10', eastvale)).toEqual(['today', 1, 0, 0]);
    expect(await on('2026-11-09', northmoor)).toEqual(['recorded', 2, 0, 0]);
    expect(await on('2026-11-10', northmoor)).toEqual(['today', 2, 1, 0]);
    await scorer.stop();
  });

  it('of several changes on one day keeps the last', async () => {
    const { scorer, change, on } = await start();
    await change('2026-11-10', [rms({ hosting: { class: 'public-saas' } })]);
    await change('2026-11-10', [
      rms({ hosting: { class: 'public-saas' }, lifecycle: 'decommissioned' }),
    ]);
    await change('2026-11-12', []);
    expect(await on('2026-11-10')).toEqual(['recorded', 2, 0, 0]);
    await scorer.stop();
  });
});

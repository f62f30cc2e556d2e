import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { HeldRole, RegistryInfo } from '@policing/plugin-blueprint-common';
import { readCatalog } from '../__fixtures__/readCatalog';
import { RoleHolders } from '../notices/RoleHolders';
import { Scorer } from '../scoring/Scorer';
import { DatabaseResultsStore } from '../store/DatabaseResultsStore';
import { DateNotices } from './DateNotices';
import { ToldDates } from './ToldDates';

jest.setTimeout(120_000);

const eastvale = 'group:demo/eastvale';
const northmoor = 'group:demo/northmoor';
const registries: RegistryInfo[] = [
  { name: 'demo', title: 'Demonstration', demonstration: true },
];

const rolesOf: Record<string, HeldRole[]> = {
  'eastvale-cto': [{ role: 'force-cto', force: 'demo.eastvale' }],
  'eastvale-architect': [
    { role: 'enterprise-architect', force: 'demo.eastvale' },
  ],
  'eastvale-lead': [{ role: 'security-lead', force: 'demo.eastvale' }],
  national: [{ role: 'national-architect' }],
};

describe('DateNotices', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const logger = mockServices.logger.mock();
  const tell = jest.fn();
  const time = { today: '2026-11-21' };
  const clock = {
    now: () => `${time.today}T09:00:00.000Z`,
    today: () => time.today,
  };
  const entities = readCatalog('blueprint', 'demo');
  let scorer: Scorer;
  let told: ToldDates;

  beforeAll(async () => {
    const knex = await databases.init('SQLITE_3');
    const store = await DatabaseResultsStore.create({
      database: mockServices.database({ knex, migrations: { skip: false } }),
      holder: 'test',
    });
    scorer = new Scorer({
      store,
      logger,
      clock,
      registries: ['demo'],
      onScored: async () => {},
    });
    told = new ToldDates(knex);
    scorer.change({ upserted: entities, removed: [] });
    await scorer.holdLease();
    await scorer.settled();
  });

  beforeEach(async () => {
    jest.resetAllMocks();
    tell.mockResolvedValue(true);
    time.today = '2026-11-21';
    await told.forgetBefore('9999-12-31');
  });

  /** As after a restart: nothing is remembered but in the database. */
  const look = () =>
    new DateNotices({
      notices: { tell },
      holders: new RoleHolders({
        people: async () =>
          Object.keys(rolesOf).map(name => ({
            ref: `user:demo/${name}`,
            title: name,
            memberOf: [],
            demonstration: true,
          })),
        rolesOf: async ([ref]) =>
          rolesOf[ref.split('/')[1]].map(role => ({ ...role, group: ref })),
      }),
      source: scorer,
      registries,
      told,
      clock,
    }).tell();

  const tickets = (changes: { support: object }) => {
    const [system] = structuredClone(
      entities.filter(
        ({ kind, metadata }) =>
          kind === 'System' && metadata.name === 'eastvale-tickets',
      ),
    ) as any[];
    Object.assign(system.spec.support, changes.support);
    scorer.change({ upserted: [system], removed: [] });
    return scorer.settled();
  };

  it('tells those who plan, in one notice a force, with open dates alone', async () => {
    await look();
    expect(tell).toHaveBeenCalledTimes(1);
    const [[notice]] = tell.mock.calls;
    expect(notice).toMatchObject({
      recipients: ['user:demo/eastvale-architect', 'user:demo/eastvale-cto'],
      topic: 'cloud-dates',
      severity: 'low',
      scope: eastvale,
      link: '/cloud/horizon?registry=demo&force=group%3Ademo%2Feastvale&from=2026-11-21&to=2027-02-19',
    });
    expect(notice.title).toMatch(
      /^\d+ dates of Eastvale Police fall within 90 days, the first on \d+ \w+ 20\d\d$/,
    );
    expect(JSON.stringify(notice)).not.toMatch(/recovery|fund|critical/);
  });

  it('tells nothing twice, not after a restart either', async () => {
    await look();
    await look();
    time.today = '2026-11-22';
    tell.mockClear();
    await look();
    const titles = tell.mock.calls.map(([{ title }]) => title);
    // Whatever has come into the ninety days in one day, and nothing else.
    expect(titles.length).toBeLessThanOrEqual(1);
    titles.forEach(title => expect(title).toMatch(/20 Feb 2027$/));
  });

  it('tells of a date that is put off to another near day, the day after', async () => {
    await look();
    await tickets({ support: { contractEnds: '2026-12-15' } });
    tell.mockClear();
    await look();
    expect(tell).not.toHaveBeenCalled();
    time.today = '2026-11-22';
    await look();
    expect(tell).toHaveBeenCalledTimes(1);
    expect(tell.mock.calls[0][0].title).toMatch(/15 Dec 2026$/);
    await tickets({ support: { contractEnds: '2027-03-31' } });
  });

  it('tells again when it could not be told', async () => {
    tell.mockResolvedValueOnce(false);
    await look();
    await look();
    expect(tell).toHaveBeenCalledTimes(2);
    expect(tell.mock.calls[1]).toEqual(tell.mock.calls[0]);
  });

  it('keeps dates of a force with nobody to tell until there is somebody', async () => {
    await look();
    rolesOf['northmoor-cto'] = [{ role: 'force-cto', force: 'demo.northmoor' }];
    tell.mockClear();
    await look();
    delete rolesOf['northmoor-cto'];
    expect(tell).toHaveBeenCalledTimes(1);
    expect(tell.mock.calls[0][0]).toMatchObject({
      scope: northmoor,
      recipients: ['user:demo/northmoor-cto'],
    });
  });

  it('does nothing while the register is not loaded', async () => {
    const empty = new Scorer({
      store: undefined as never,
      logger,
      clock,
      registries: ['demo'],
      onScored: async () => {},
    });
    const holders = { read: jest.fn() };
    await new DateNotices({
      notices: { tell },
      holders,
      source: empty,
      registries,
      told,
      clock,
    }).tell();
    expect([tell.mock.calls, holders.read.mock.calls]).toEqual([[], []]);
  });
});

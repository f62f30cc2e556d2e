import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { DatabaseResultsStore } from '../store/DatabaseResultsStore';
import { type NewDecision, SuggestionDecisions } from './SuggestionDecisions';

jest.setTimeout(60_000);

const eastvale = 'group:demo/eastvale';

const decision: NewDecision = {
  registry: 'demo',
  suggestion: '0123456789abcdef',
  force: eastvale,
  state: 'put-aside',
  reason: 'We have renewed it.',
  until: '2027-01-31',
  decidedBy: 'user:demo/a',
  decidedAt: '2026-11-21T09:00:00.000Z',
  snapshot: {
    forces: [eastvale],
    otherForces: 3,
    firstEnd: '2027-03-31',
  },
};

describe('SuggestionDecisions', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  it.each(databases.eachSupportedId())(
    'keeps every decision, and finds the last one for some forces, %s',
    async databaseId => {
      const knex = await databases.init(databaseId);
      await DatabaseResultsStore.create({
        database: mockServices.database({ knex, migrations: { skip: false } }),
        holder: 'test',
      });
      const decisions = new SuggestionDecisions(knex);
      const { until: _until, ...forGood } = decision;
      const nation = { ...forGood, force: 'nation', state: 'open' as const };
      await decisions.append(decision);
      await decisions.append(nation);
      await decisions.append({ ...forGood, suggestion: 'fedcba9876543210' });
      await decisions.append({ ...forGood, registry: 'public' });

      const own = await decisions.latest('demo', [eastvale]);
      expect([...own.keys()].sort()).toEqual([
        '0123456789abcdef',
        'fedcba9876543210',
      ]);
      expect(own.get(decision.suggestion)).toMatchObject(decision);
      const both = await decisions.latest('demo', [eastvale, 'nation']);
      expect(both.get(decision.suggestion)).toMatchObject(nation);
      expect(await decisions.latest('demo', ['group:demo/other'])).toEqual(
        new Map(),
      );

      const history = await decisions.history('demo', decision.suggestion, [
        eastvale,
        'nation',
      ]);
      expect(history.map(({ force }) => force)).toEqual(['nation', eastvale]);
      expect(history[1].snapshot).toEqual(decision.snapshot);

      await expect(
        knex('suggestion_decisions').update({ reason: 'Another' }),
      ).rejects.toThrow(/never changed/);
      await expect(knex('suggestion_decisions').delete()).rejects.toThrow(
        /never changed/,
      );
    },
  );
});

import type { Entity } from '@backstage/catalog-model';
import { Estate } from '@policing/plugin-blueprint-common';
import { setTimeout as delay } from 'node:timers/promises';
import { readCatalog } from '../__fixtures__/readCatalog';
import { Directory } from '../estate/Directory';
import type { RegisterView } from '../estate/RegisterView';
import type { ResultsReader } from '../store/ResultsStore';
import { SuggestionBook } from './SuggestionBook';

const entities = readCatalog('blueprint', 'demo');

function registerOf(documents: Entity[], version: number): RegisterView {
  const directory = new Directory();
  directory.apply(documents, []);
  return { estate: Estate.fromEntities(documents), directory, version };
}

/** A store of which reading figures takes as long as it is told to. */
function storeOf(scoring: { scoredAt: string; day: string }, waits = 0) {
  const store = {
    readScoringState: async () => scoring,
    readRegisterState: async () => undefined,
    readRollUps: jest.fn(async () => {
      await delay(store.waits);
      return [];
    }),
    waits,
  };
  return store as typeof store & ResultsReader;
}

const day = { scoredAt: '2026-11-21T09:00:00Z', day: '2026-11-21' };

/** What the book holds once it has taken everything in. */
async function upToDate(
  book: SuggestionBook,
  source: Parameters<SuggestionBook['read']>[0],
) {
  for (;;) {
    const answer = await book.read(source, 'demo');
    if (!answer.isStale) {
      return answer;
    }
  }
}

describe('SuggestionBook', () => {
  it('works out once what nothing has changed', async () => {
    const book = new SuggestionBook();
    const store = storeOf(day);
    const register = registerOf(entities, 1);
    const [first, second] = await Promise.all([
      book.read({ register, store }, 'demo'),
      book.read({ register, store }, 'demo'),
    ]);
    const third = await book.read({ register, store }, 'demo');
    expect(first.findings.length).toBeGreaterThan(50);
    expect(second.findings).toBe(first.findings);
    expect(third.findings).toBe(first.findings);
    expect(third.isStale).toBe(false);
    expect(store.readRollUps).toHaveBeenCalledTimes(2);
  });

  it('works it out again for a change of the register, the figures or the day', async () => {
    const book = new SuggestionBook();
    const before = await book.read(
      { register: registerOf(entities, 1), store: storeOf(day) },
      'demo',
    );
    for (const [version, scoring] of [
      [2, day],
      [2, { ...day, scoredAt: '2026-11-21T10:00:00Z' }],
      [2, { ...day, day: '2026-11-22' }],
    ] as const) {
      const after = await upToDate(book, {
        register: registerOf(entities, version),
        store: storeOf(scoring),
      });
      expect(after.findings).not.toBe(before.findings);
    }
  });

  it('answers from before while the new suggestions take their time', async () => {
    const book = new SuggestionBook();
    const store = storeOf(day);
    const before = await book.read(
      { register: registerOf(entities, 1), store },
      'demo',
    );
    store.waits = 400;
    const fewer = registerOf(
      entities.filter(({ kind }) => kind !== 'Initiative'),
      2,
    );
    const meanwhile = await book.read({ register: fewer, store }, 'demo');
    expect(meanwhile.isStale).toBe(true);
    expect(meanwhile.findings).toBe(before.findings);
    const after = await upToDate(book, { register: fewer, store });
    expect(after.findings.length).toBeLessThan(before.findings.length);
  });

  it('suggests nothing where no scorecard has settings for it', async () => {
    const withoutSettings = entities.map(entity => {
      const copy: any = structuredClone(entity);
      delete copy.spec.collaboration;
      return copy;
    });
    const { findings, settings } = await new SuggestionBook().read(
      { register: registerOf(withoutSettings, 1), store: storeOf(day) },
      'demo',
    );
    expect([findings, settings]).toEqual([[], undefined]);
  });

  it('tries again after a failure', async () => {
    const book = new SuggestionBook();
    const store = storeOf(day);
    const register = registerOf(entities, 1);
    store.readRollUps.mockRejectedValueOnce(new Error('The database is away'));
    await expect(book.read({ register, store }, 'demo')).rejects.toThrow(
      /database is away/,
    );
    const { findings } = await book.read({ register, store }, 'demo');
    expect(findings.length).toBeGreaterThan(50);
  });
});

import { fittingItems, LIST_CHARACTERS, pageOf } from './pageOf';

const wide = (id: number) => ({ id, text: 'x'.repeat(LIST_CHARACTERS / 4) });

describe('pageOf', () => {
  it('leads through a list page by page, each item once', () => {
    const items = Array.from({ length: 7 }, (_, id) => id);
    const first = pageOf(items, { limit: 3 });
    expect(first).toEqual({
      items: [0, 1, 2],
      totalItems: 7,
      nextCursor: '3',
    });
    const second = pageOf(items, { limit: 3, cursor: first.nextCursor });
    const third = pageOf(items, { limit: 3, cursor: second.nextCursor });
    expect([...second.items, ...third.items]).toEqual([3, 4, 5, 6]);
    expect(third.nextCursor).toBeUndefined();
  });

  it('ends a page early where the answer would grow too large', () => {
    const page = pageOf([0, 1, 2, 3, 4].map(wide), { limit: 5 });
    expect(page.items.map(({ id }) => id)).toEqual([0, 1, 2]);
    expect(page.nextCursor).toBe('3');
  });

  it('shows an item that is too large by itself', () => {
    const item = 'x'.repeat(2 * LIST_CHARACTERS);
    expect(pageOf([item, item], { limit: 2 })).toMatchObject({
      items: [item],
      nextCursor: '1',
    });
    expect(fittingItems([])).toBe(0);
  });

  it('has an empty page past the end', () => {
    expect(pageOf([1], { limit: 5, cursor: '9' })).toEqual({
      items: [],
      totalItems: 1,
    });
  });

  it.each(['-1', 'next', '1.5', '', '99999999999'])(
    'refuses the cursor "%s"',
    cursor => {
      expect(() => pageOf([1, 2], { limit: 1, cursor })).toThrow(
        /leave it out to start from the first page/,
      );
    },
  );
});

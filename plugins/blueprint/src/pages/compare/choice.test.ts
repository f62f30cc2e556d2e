import { choiceOf, isWhole, secondOf, withPart } from './choice';

const [east, west, north] = ['east', 'west', 'north'].map(
  name => `group:demo/${name}`,
);

it('reads what is compared from the address', () => {
  expect(choiceOf(undefined, undefined)).toEqual({ force: [] });
  expect(choiceOf([east, east], undefined)).toEqual({ force: [east] });
  expect(choiceOf([east, west, north, 'x'], undefined).force).toHaveLength(3);
  expect(choiceOf([east], ['region'])).toEqual({
    force: [east],
    with: ['region'],
  });
  // Two forces stand for themselves.
  expect(choiceOf([east, west], ['region'])).toEqual({ force: [east, west] });
});

it('knows when there is something to compare', () => {
  expect(isWhole({ force: [] })).toBe(false);
  expect(isWhole({ force: [east] })).toBe(false);
  expect(isWhole({ force: [east, west] })).toBe(true);
  expect(isWhole({ force: [east], with: ['nation'] })).toBe(true);
});

it('changes one part and leaves the others', () => {
  const two = { force: [east, west] };
  expect(withPart(two, 'first', north).force).toEqual([north, west]);
  expect(withPart(two, 'second', north).force).toEqual([east, north]);
  expect(withPart(two, 'third', north).force).toEqual([east, west, north]);
  expect(
    withPart({ force: [east, west, north] }, 'third', undefined).force,
  ).toEqual([east, west]);
  expect(withPart(two, 'second', 'region nation')).toEqual({
    force: [east],
    with: ['region', 'nation'],
  });
  expect(withPart({ force: [east], with: ['region'] }, 'first', west)).toEqual({
    force: [west],
    with: ['region'],
  });
  expect(withPart({ force: [east], with: ['region'] }, 'second', west)).toEqual(
    { force: [east, west], with: undefined },
  );
});

it('shows region and nation as one choice, whatever their order', () => {
  expect(secondOf({ force: [east], with: ['nation', 'region'] })).toBe(
    'region nation',
  );
  expect(secondOf({ force: [east, west] })).toBe(west);
  expect(secondOf({ force: [east] })).toBeUndefined();
});

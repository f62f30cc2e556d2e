import type { CloudProjection } from '@policing/plugin-blueprint-common';
import {
  distanceInWords,
  projectionInWords,
  recordsInWords,
  standingInWords,
} from './positionWords';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('standingInWords', () => {
  it.each([
    [
      { inCloud: 6, notInCloud: 3, notKnown: 1 },
      '60 % of 10 systems are in cloud. Of 1 it is not known: were they all in cloud, it would be 70 %.',
    ],
    [
      { inCloud: 1, notInCloud: 1, notKnown: 0 },
      '50 % of 2 systems are in cloud; of all of them it is known.',
    ],
    [{ inCloud: 0, notInCloud: 0, notKnown: 0 }, 'There is no system.'],
  ])('%j', (counts, words) => {
    expect(plain(standingInWords(counts))).toBe(words);
  });
});

describe('distanceInWords', () => {
  it.each([
    [{ inCloud: 6, notInCloud: 3, notKnown: 1 }, '2 systems away'],
    [{ inCloud: 7, notInCloud: 3, notKnown: 0 }, '1 system away'],
    [{ inCloud: 8, notInCloud: 2, notKnown: 0 }, 'is reached'],
  ])('%j', (counts, words) => {
    expect(distanceInWords(counts, 0.8)).toContain(words);
  });

  it('says that there is no target', () => {
    expect(
      distanceInWords({ inCloud: 1, notInCloud: 0, notKnown: 0 }, undefined),
    ).toContain('sets no target');
  });
});

describe('projectionInWords', () => {
  const day = (date: string, inCloud: number) => ({
    day: date,
    inCloud,
    notInCloud: 9 - inCloud,
    notKnown: 1,
  });
  const projection = (
    inCloud: number,
    reached: CloudProjection['reached'],
  ): CloudProjection => ({
    days: [day('2026-11-23', 5), day('2028-03-31', inCloud)],
    end: day('2028-03-31', inCloud),
    reached,
    fates: [],
  });
  const words = (inCloud: number, reached: CloudProjection['reached']) =>
    plain(projectionInWords(projection(inCloud, reached), 0.8).join(' '));

  it('says that the plans do not reach the target, and how far they lead', () => {
    expect(words(7, { heldAtTheEnd: false })).toBe(
      'The plans do not reach the target of 80 %: they lead to 70 %, on 31 Mar 2028.',
    );
  });

  it('gives both ends where not everything is known', () => {
    expect(
      words(8, {
        surely: '2028-03-31',
        atTheEarliest: '2027-06-30',
        heldAtTheEnd: true,
      }),
    ).toBe(
      'As planned, the target of 80 % is reached on 31 Mar 2028. Were everything not known in cloud, it would be reached on 30 Jun 2027. Once all plans are carried out, 80 % are in cloud.',
    );
    expect(
      words(7, { atTheEarliest: '2026-11-23', heldAtTheEnd: false }),
    ).toContain('it would be reached today');
  });

  it('says that it is reached already, and whether later plans undo it', () => {
    expect(
      words(6, {
        surely: '2026-11-23',
        atTheEarliest: '2026-11-23',
        heldAtTheEnd: false,
      }),
    ).toBe(
      'The target of 80 % is reached today. Later plans take it below again: 60 % once all are carried out.',
    );
  });

  it('says that nothing is planned', () => {
    const today = day('2026-11-23', 5);
    expect(
      plain(
        projectionInWords(
          {
            days: [today, day('2026-12-01', 5)],
            end: today,
            reached: { heldAtTheEnd: false },
            fates: [],
          },
          0.8,
        ).join(' '),
      ),
    ).toBe(
      'No plan with a date to come changes the position: it stays at 50 %.',
    );
  });

  it('does without a target', () => {
    expect(
      plain(projectionInWords(projection(7, undefined), undefined).join(' ')),
    ).toBe('Once all plans are carried out, 70 % are in cloud.');
  });
});

it('says since when there are records', () => {
  const today = '2026-11-23';
  expect(recordsInWords({ recordedSince: '2026-10-01', today })).toContain(
    'records since 1 Oct 2026',
  );
  expect(recordsInWords({ recordedSince: today, today })).toContain(
    'no records of days gone by yet',
  );
});

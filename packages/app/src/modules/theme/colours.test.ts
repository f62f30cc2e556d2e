import { type Colours, darkColours, lightColours } from './colours';
import { contrast } from './contrast';

const surfaces: (keyof Colours)[] = ['canvas', 'surface', 'surfaceRaised'];

const readable: [keyof Colours, keyof Colours][] = [
  ...surfaces.flatMap((surface): [keyof Colours, keyof Colours][] => [
    ['text', surface],
    ['textQuiet', surface],
    ['link', surface],
    ['accent', surface],
    ['positive', surface],
    ['warning', surface],
    ['negative', surface],
    ['notice', surface],
  ]),
  ['text', 'surfaceHover'],
  ['text', 'surfacePressed'],
  ['textQuiet', 'surfaceHover'],
  ['onAccent', 'accent'],
  ['onAccent', 'accentHover'],
  ['positive', 'positiveSurface'],
  ['warning', 'warningSurface'],
  ['negative', 'negativeSurface'],
  ['notice', 'noticeSurface'],
  ['navigationText', 'navigation'],
  ['navigationText', 'navigationHover'],
  ['navigationSelected', 'navigationHover'],
];

const distinguishable: [keyof Colours, keyof Colours][] = [
  ['lineStrong', 'canvas'],
  ['lineStrong', 'surface'],
  ['navigationIndicator', 'navigation'],
];

describe.each([lightColours, darkColours])('the $mode colours', colours => {
  it.each(readable)('let %s be read on %s', (ink, paper) => {
    expect(contrast(colours[ink], colours[paper])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(distinguishable)('let %s be told from %s', (mark, paper) => {
    expect(contrast(colours[mark], colours[paper])).toBeGreaterThanOrEqual(3);
  });
});

describe('contrast', () => {
  it('is 21 between black and white and 1 between equals', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#1f4e8c', '#1f4e8c')).toBe(1);
  });
});

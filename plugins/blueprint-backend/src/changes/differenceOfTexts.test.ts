import { differenceOfTexts } from './differenceOfTexts';

const before = 'a\nb\nsecret\n---\none\ntwo\n---\nsecret too\n';

describe('differenceOfTexts', () => {
  it('shows lines with their numbers, and the lines around them', () => {
    const { pieces, unified } = differenceOfTexts(
      'x.yaml',
      'a\nb\nc\nd\ne\n',
      'a\nb\nC\nd\ne',
    );
    expect(pieces).toEqual([
      [
        { kind: 'same', before: 1, after: 1, text: 'a' },
        { kind: 'same', before: 2, after: 2, text: 'b' },
        { kind: 'removed', before: 3, text: 'c' },
        { kind: 'added', after: 3, text: 'C' },
        { kind: 'same', before: 4, after: 4, text: 'd' },
        { kind: 'removed', before: 5, text: 'e' },
        { kind: 'added', after: 5, text: 'e' },
      ],
    ]);
    expect(unified).toContain('--- a/x.yaml\n+++ b/x.yaml\n@@ -1,5 +1,5 @@\n');
    expect(unified).toContain('\\ No newline at end of file');
  });

  it('shows nothing outside some lines', () => {
    const after = before.replace('one\n', 'one\none and a half\n');
    const { pieces, unified } = differenceOfTexts('x.yaml', before, after, {
      first: 4,
      last: 6,
    });
    expect(pieces).toEqual([
      [
        { kind: 'same', before: 4, after: 4, text: '---' },
        { kind: 'same', before: 5, after: 5, text: 'one' },
        { kind: 'added', after: 6, text: 'one and a half' },
        { kind: 'same', before: 6, after: 7, text: 'two' },
      ],
    ]);
    expect(unified).toContain('@@ -4,3 +4,4 @@');
    expect(unified).not.toContain('secret');
  });

  it('has nothing to show where nothing changes', () => {
    expect(differenceOfTexts('x.yaml', before, before).pieces).toEqual([]);
  });

  it('shows texts with line ends of the other sort', () => {
    const { pieces } = differenceOfTexts('x.yaml', 'a\r\n', 'b\r\n');
    expect(pieces.flat().map(({ text }) => text)).toEqual(['a', 'b']);
  });
});

import {
  decodeRegistryFile,
  isRegistryFile,
  largestRegistryFile,
} from './registryFiles';

describe('isRegistryFile', () => {
  it.each([
    ['systems/rms.yaml', true],
    ['RMS.YML', true],
    ['systems/rms.yaml.orig', false],
    ['systems/.rms.yaml', false],
    ['.git/rms.yaml', false],
    ['node_modules/a/b.yaml', false],
    ['README.md', false],
  ])('takes %s for %s', (path, expected) => {
    expect(isRegistryFile(path)).toBe(expected);
  });
});

describe('decodeRegistryFile', () => {
  it('reads UTF-8', () => {
    const bytes = new TextEncoder().encode('name: Ærø');
    expect(decodeRegistryFile(bytes)).toEqual({ text: 'name: Ærø' });
  });

  it('says what is wrong with other encodings and with huge files', () => {
    expect(decodeRegistryFile(new Uint8Array([0xff, 0xfe]))).toEqual({
      problem:
        'The file is not text in UTF-8. Save it again with that encoding.',
    });
    expect(
      decodeRegistryFile(new Uint8Array(largestRegistryFile * 1.5)),
    ).toEqual({
      problem:
        'The file has 1.5 MiB; at most 1 MiB is read. Split it into several files.',
    });
  });
});

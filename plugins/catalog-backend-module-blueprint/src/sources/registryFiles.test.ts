import { decodeFile, isRegistryFile, largestFile } from './registryFiles';

describe('isRegistryFile', () => {
  it.each(['a.yaml', 'a.yml', 'eastvale/systems/A.YAML'])('takes %s', path => {
    expect(isRegistryFile(path)).toBe(true);
  });

  it.each([
    'a.txt',
    'a.yaml~',
    '.a.yaml',
    '.git/a.yaml',
    'x/.y/a.yaml',
    'node_modules/a.yaml',
    'yaml',
  ])('leaves %s', path => {
    expect(isRegistryFile(path)).toBe(false);
  });
});

describe('decodeFile', () => {
  it('reads UTF-8 with or without a byte order mark', () => {
    expect(decodeFile(Buffer.from('Cymru – Ŵ'))).toBe('Cymru – Ŵ');
    expect(decodeFile(Buffer.from('\ufeffkind: System'))).toBe('kind: System');
  });

  it('refuses other encodings', () => {
    expect(() => decodeFile(Buffer.from([0x63, 0xe9]))).toThrow(
      /not text in UTF-8/,
    );
  });

  it('refuses what is too large', () => {
    expect(() => decodeFile(Buffer.alloc(largestFile + 1))).toThrow(
      /has 1\.0 MiB; at most 1 MiB/,
    );
  });
});

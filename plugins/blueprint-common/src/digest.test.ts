import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson, digestOf } from './digest';

describe('canonicalJson', () => {
  it('sorts keys and leaves absent values out', () => {
    expect(canonicalJson({ b: [1, { d: 2, c: null }], a: undefined })).toBe(
      '{"b":[1,{"c":null,"d":2}]}',
    );
  });

  it('keeps the content of every JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(JSON.parse(canonicalJson(value))).toEqual(
          JSON.parse(JSON.stringify(value)),
        );
      }),
    );
  });
});

describe('digestOf', () => {
  it('is the SHA-256 of the canonical JSON', () => {
    const expected = createHash('sha256').update('{"a":"é"}').digest('hex');
    expect(digestOf({ a: 'é' })).toBe(expected);
  });

  it('does not depend on the order of keys', () => {
    expect(digestOf({ a: 1, b: 2 })).toBe(digestOf({ b: 2, a: 1 }));
    expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
  });
});

import { kinds } from '../schema';
import { exampleDocuments, exampleFiles } from './__fixtures__/examples';
import { checkRegister } from './checkRegister';
import { parseRegistryFile } from './parseRegistryFile';

describe('the examples of the data model', () => {
  it.each(exampleFiles)(
    '$path has no error and no warning',
    ({ path, text }) => {
      const { errors, documents } = parseRegistryFile({
        registry: 'examples',
        path,
        text,
        namespace: 'example',
      });
      expect(errors).toEqual([]);
      expect(documents.length).toBeGreaterThan(0);
    },
  );

  it('show every kind', () => {
    const shown = new Set(exampleDocuments().map(({ entity }) => entity.kind));
    expect([...shown].sort()).toEqual(Object.keys(kinds).sort());
  });

  it('fit together', () => {
    expect(checkRegister(exampleDocuments())).toEqual([]);
  });
});

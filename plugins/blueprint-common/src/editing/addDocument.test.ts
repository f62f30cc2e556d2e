import { parse, parseAllDocuments } from 'yaml';
import { readRegistry } from '../content/__fixtures__/readRegistry';
import { addDocument, printDocument } from './addDocument';

const system = {
  spec: {
    cloud: { wave: 2, status: 'planned' },
    type: 'force-application',
    owner: 'eastvale',
  },
  metadata: { title: 'X', name: 'x' },
  kind: 'System',
  apiVersion: 'backstage.io/v1alpha1',
};

const printed = `apiVersion: backstage.io/v1alpha1
kind: System
metadata:
  name: x
  title: X
spec:
  owner: eastvale
  type: force-application
  cloud:
    status: planned
    wave: 2
`;

describe('addDocument', () => {
  it('writes a new file in the order of the schema', () => {
    expect(addDocument('', system)).toBe(printed);
  });

  it.each(['# Two\na: 1\n', '# Two\na: 1'])('adds to %j', text => {
    expect(addDocument(text, system)).toBe(`# Two\na: 1\n---\n${printed}`);
  });

  it('keeps the line ends of a file', () => {
    const text = addDocument('a: 1\r\n', system);
    expect(text).not.toMatch(/[^\r]\n/);
    expect(parseAllDocuments(text)[1].toJS()).toEqual(system);
  });

  it('writes every document of the demonstration so that it says the same', () => {
    for (const entity of readRegistry('demo')) {
      expect(parse(printDocument({ ...entity }))).toEqual(entity);
    }
  });
});

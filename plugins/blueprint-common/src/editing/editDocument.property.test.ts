import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { editDocument } from './editDocument';
import { isPlainObject, isSame, type PlainObject } from './plainValues';
import { withChanges, type FactChange } from './withChanges';

const demo = path.resolve(__dirname, '../../../../catalog/demo');

const files = readdirSync(demo, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.yaml'))
  .sort()
  .map(file => readFileSync(path.join(demo, file), 'utf8'));

/** Forms of the same file: its line ends, its last line, comments all over. */
const forms: readonly ((text: string) => string)[] = [
  text => text,
  text => text.replaceAll('\n', '\r\n'),
  text => text.replace(/\n$/, ''),
  text =>
    text
      .split('\n')
      .map((line, index) =>
        /^ +[A-Za-z]+: (?![>|])\S+$/.test(line) ? `${line} # c${index}` : line,
      )
      .join('\n'),
  text =>
    text.replace(
      /^( +)([A-Za-z]+:)/gm,
      (_, indent, name) => `${indent}# on ${name}\n${indent}${name}`,
    ),
];

const contentsOf = (text: string) =>
  parseAllDocuments(text).map(document => document.toJS() as PlainObject);

/** Steps to every value within an object, depth first. */
function stepsIn(value: unknown, at: FactChange['steps'] = []) {
  if (typeof value !== 'object') {
    return [];
  }
  const found: FactChange['steps'][] = [];
  for (const [key, inner] of Object.entries(value ?? {})) {
    const step = Array.isArray(value) ? Number(key) : key;
    const steps = [...at, step];
    found.push(steps, ...stepsIn(inner, steps));
  }
  return found;
}

const words = fc.stringMatching(/^[A-Za-z0-9 ,.:#'"%-]{1,120}$/);
const scalar = fc.oneof(
  words,
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('', '2026-11-21', 'yes', 'null', '~', 'one\ntwo\n', '– ünï'),
);
const replacement = fc.oneof(
  { weight: 4, arbitrary: scalar },
  fc.array(scalar, { maxLength: 3 }),
  fc.array(fc.record({ kind: scalar, description: words }), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('status', 'wave', 'note'), scalar),
  fc.constant(undefined),
);

/** A text of the demonstration with one of its documents and a change of it. */
const cases = fc
  .record({
    file: fc.constantFrom(...files),
    form: fc.constantFrom(...forms),
    document: fc.nat(),
    edits: fc.array(
      fc.record({
        place: fc.nat(),
        value: replacement,
        name: fc.option(fc.constantFrom('status', 'wave', 'zzz', 'cloud')),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ file, form, document, edits }) => {
    const text = form(file);
    const contents = contentsOf(text);
    const index = document % contents.length;
    let wanted = contents[index];
    for (const { place, value, name } of edits) {
      const all = stepsIn(wanted.spec, ['spec']);
      const steps = all[place % all.length];
      const holder = steps.reduce<unknown>(
        (current, step) => (current as PlainObject)[step],
        wanted,
      );
      wanted = withChanges(wanted, [
        name !== null && isPlainObject(holder)
          ? { steps: [...steps, name], value: value ?? 'x' }
          : { steps, value },
      ]);
      if (wanted.spec === undefined) {
        wanted = { ...wanted, spec: {} };
      }
    }
    return { text, contents, index, wanted };
  });

function edited(text: string, current: PlainObject, wanted: PlainObject) {
  const { name } = current.metadata as { name: string };
  const which = { kind: String(current.kind), namespace: 'demo', name };
  return editDocument(text, which, 'demo', () => wanted);
}

const commentsOf = (text: string) =>
  text.split(/\r?\n/).filter(line => /^\s*#/.test(line));

describe('editDocument on the files of the demonstration', () => {
  it('says what is wanted after any change, and no other document says anything else', () => {
    fc.assert(
      fc.property(cases, ({ text, contents, index, wanted }) => {
        const result = edited(text, contents[index], wanted);
        expect(contentsOf(result)).toEqual(contents.with(index, wanted));
        expect(result.endsWith('\n')).toBe(text.endsWith('\n'));
        expect(result === text).toBe(isSame(wanted, contents[index]));
      }),
      { numRuns: 400 },
    );
  });

  it('keeps every byte of the others where a value is replaced, and gives the old text when it is put back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.constantFrom(...forms),
        fc.nat(),
        fc.nat(),
        fc.stringMatching(/^[a-z][a-z ]{0,10}[a-z]$/),
        (file, form, document, place, value) => {
          const text = form(file);
          const contents = contentsOf(text);
          const current = contents[document % contents.length];
          const leaves = stepsIn(current.spec, ['spec']).filter(steps => {
            const leaf = steps.reduce<unknown>(
              (holder, step) => (holder as PlainObject)[step],
              current,
            );
            return typeof leaf === 'string' && /^[a-z-]{3,}$/.test(leaf);
          });
          fc.pre(leaves.length > 0);
          const steps = leaves[place % leaves.length];
          const wanted = withChanges(current, [{ steps, value }]);
          const result = edited(text, current, wanted);
          expect(result.split('\n')).toHaveLength(text.split('\n').length);
          expect(
            result
              .split('\n')
              .filter((line, index) => line !== text.split('\n')[index]).length,
          ).toBeLessThanOrEqual(1);
          expect(edited(result, wanted, current)).toBe(text);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('keeps all comments of their own where facts are changed and added', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.constantFrom(...forms),
        fc.nat(),
        scalar,
        (file, form, document, value) => {
          const text = form(file);
          const contents = contentsOf(text);
          const current = contents[document % contents.length];
          const wanted = withChanges(current, [
            { steps: ['spec', 'cloud', 'status'], value },
            { steps: ['spec', 'hosting', 'region'], value },
            { steps: ['spec', 'newest'], value: [value, { a: value }] },
          ]);
          expect(commentsOf(edited(text, current, wanted))).toEqual(
            commentsOf(text),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});

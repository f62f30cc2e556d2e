import { parse, parseAllDocuments } from 'yaml';
import { editDocument } from './editDocument';
import { withChanges, type FactChange } from './withChanges';

const head = `kind: System
metadata:
  name: x
`;

/** Edits the one document of a text that is named x. */
function edit(text: string, ...changes: [path: string, value?: unknown][]) {
  const facts = changes.map(([path, value]): FactChange => ({
    steps: path
      .split('.')
      .map(step => (/^\d+$/.test(step) ? Number(step) : step)),
    value,
  }));
  return editDocument(
    text,
    { kind: 'System', namespace: 'demo', name: 'X' },
    'demo',
    document => withChanges(document, facts),
  );
}

/** Edits what follows the head of a document. */
function editRest(rest: string, ...changes: [path: string, value?: unknown][]) {
  const text = edit(head + rest, ...changes);
  expect(text.startsWith(head)).toBe(true);
  return text.slice(head.length);
}

describe('editDocument', () => {
  it('replaces a value and nothing beside it', () => {
    expect(
      editRest(
        `spec:   # facts
  owner:   eastvale   # who

  cloud:
    # Slipped.
    status: "planned"  # since May
    plannedStart: '2026-01-02'
    wave: 0x2
`,
        ['spec.cloud.status', 'in-progress'],
        ['spec.cloud.plannedStart', '2027-02-03'],
        ['spec.cloud.wave', 3],
      ),
    ).toBe(
      `spec:   # facts
  owner:   eastvale   # who

  cloud:
    # Slipped.
    status: "in-progress"  # since May
    plannedStart: '2027-02-03'
    wave: 3
`,
    );
  });

  it('puts new facts where the schema has them, with what should hold them', () => {
    expect(
      editRest(
        `spec:
  owner: eastvale
  # Where it runs.
  hosting:
    region: UK
  support: {}
`,
        ['spec.cloud.wave', 2],
        ['spec.cloud.status', 'planned'],
        ['spec.cloud.actualStart', '2026-11-01'],
        ['spec.hosting.class', 'public-saas'],
        ['spec.hosting.supportLocations', ['GB', 'IE']],
        ['spec.support.contractEnds', '2027-01-31'],
        ['spec.liveSince', '2020-01-01'],
      ),
    ).toBe(
      `spec:
  owner: eastvale
  liveSince: '2020-01-01'
  # Where it runs.
  hosting:
    class: public-saas
    region: UK
    supportLocations:
      - GB
      - IE
  cloud:
    status: planned
    wave: 2
    actualStart: '2026-11-01'
  support:
    contractEnds: '2027-01-31'
`,
    );
  });

  it('takes facts out with their line, and an object that has lost its last one', () => {
    expect(
      editRest(
        `spec:
  owner: eastvale
  cloud:
    status: planned # old
    # Kept.
    wave: 2
  hosting:
    class: public-saas
# End.
`,
        ['spec.cloud.status'],
        ['spec.hosting.class'],
      ),
    ).toBe(
      `spec:
  owner: eastvale
  cloud:
    # Kept.
    wave: 2
# End.
`,
    );
  });

  it('folds long texts, and keeps the form of texts in blocks', () => {
    const long =
      'Accreditation covers the laboratory network only; moving images daily would cost more than the unit.';
    expect(
      editRest(
        `spec:
  purpose: >-
    Old words over
    two lines.

  cloud:
    status: planned
    justification: none
    dispositionReason: |
      Literal: text
`,
        ['spec.purpose', 'New'],
        ['spec.cloud.justification', long],
        ['spec.cloud.dispositionReason', 'One\nTwo\n'],
      ),
    ).toBe(
      `spec:
  purpose: >-
    New

  cloud:
    status: planned
    justification: >-
      Accreditation covers the laboratory network only; moving images daily
      would cost more than the unit.
    dispositionReason: |
      One
      Two
`,
    );
  });

  it('edits within braces and brackets', () => {
    expect(
      editRest(
        `spec: { owner: eastvale, cloud: { status: planned, wave: 2 }, hosting: {}, tags: [a, b, c] } # all
`,
        ['spec.cloud.status', 'in-progress, really'],
        ['spec.cloud.wave'],
        ['spec.cloud.disposition', 'retain'],
        ['spec.hosting.class', 'public-saas'],
        ['spec.tags', ['b', 'd', 'e']],
      ),
    ).toBe(
      `spec: { owner: eastvale, cloud: { status: 'in-progress, really', disposition: retain }, hosting: { class: public-saas }, tags: [b, d, e] } # all
`,
    );
  });

  it('adds, changes and removes items of a list, first ones too', () => {
    const list = `spec:
  blockers:
    # The first.
    - kind: contract # break in May
      description: Old

    - kind: skills
      description: People
  evidence: []
`;
    expect(
      editRest(
        list,
        [
          'spec.blockers',
          [
            { kind: 'contract', description: 'New', since: '2026-01-01' },
            { kind: 'skills', description: 'People' },
            { description: 'Money', kind: 'funding' },
          ],
        ],
        ['spec.evidence', [{ claim: 'cloud' }]],
      ),
    ).toBe(
      `spec:
  blockers:
    # The first.
    - kind: contract # break in May
      description: New
      since: '2026-01-01'

    - kind: skills
      description: People
    - description: Money
      kind: funding
  evidence:
    - claim: cloud
`,
    );
    expect(
      editRest(list, [
        'spec.blockers',
        [{ kind: 'skills', description: 'People' }],
      ]),
    ).toBe(`spec:
  blockers:
    # The first.

    - kind: skills
      description: People
  evidence: []
`);
    expect(editRest(list, ['spec.blockers', []])).toBe(
      'spec:\n  blockers: []\n    # The first.\n  evidence: []\n',
    );
    expect(editRest(list, ['spec.blockers.1.kind'])).toContain(
      '    - description: People\n',
    );
  });

  it('keeps a comment beside a value that becomes long', () => {
    expect(
      editRest('spec:\n  purpose: short # why\n', [
        'spec.purpose',
        'word '.repeat(30).trim(),
      ]),
    ).toBe(`spec:\n  purpose: ${'word '.repeat(30).trim()} # why\n`);
  });

  it('gives a field without a value one', () => {
    expect(
      editRest(
        'spec:\n  purpose: # why\n  cloud:\n  owner:\n',
        ['spec.purpose', 'x'],
        ['spec.cloud', { status: 'planned' }],
      ),
    ).toBe(
      'spec:\n  purpose: x # why\n  cloud:\n    status: planned\n  owner:\n',
    );
  });

  it('keeps line ends of either sort, and an end without one', () => {
    const crlf = `${head}spec:\n  owner: a\n  cloud:\n    wave: 1`.replaceAll(
      '\n',
      '\r\n',
    );
    expect(
      edit(
        crlf,
        ['spec.cloud.wave'],
        ['spec.cloud.progress', 40],
        ['spec.support.contractBreaks', ['2027-01-31']],
      ),
    ).toBe(
      `${head}spec:\n  owner: a\n  cloud:\n    progress: 40\n  support:\n    contractBreaks:\n      - '2027-01-31'`.replaceAll(
        '\n',
        '\r\n',
      ),
    );
  });

  it('changes one document of several', () => {
    const other = `${head.replace('name: x', 'name: y')}spec: { a: 1 }\n`;
    const text = `# Two\n${other}---\n${head}spec:\n  purpose: a\n...\n---\n# rest\n${other}`;
    expect(edit(text, ['spec.purpose', 'b'], ['spec.owner', 'o'])).toBe(
      text.replace('  purpose: a\n', '  owner: o\n  purpose: b\n'),
    );
  });

  it('replaces a repeated value where it is used, and refuses where it is defined', () => {
    const text = `spec:
  purpose: &it words
  lifecycleNote: *it
`;
    expect(editRest(text, ['spec.lifecycleNote', 'own'])).toBe(
      text.replace('*it', 'own'),
    );
    expect(() => editRest(text, ['spec.purpose', 'own'])).toThrow(
      'touch other facts',
    );
  });

  it('gives the text back where nothing changes', () => {
    const text = `${head}spec: {a:   1}`;
    expect(edit(text, ['spec.a', 1])).toBe(text);
  });

  it.each([
    ['', 'no System demo/X'],
    ['# nothing\n', 'no System demo/X'],
    ['kind: [', 'not YAML'],
    [`${head}a: &a [*a]\nb: *c\n`, 'cannot be followed'],
    [`${head}? long\n: 1\n`, 'by hand'],
    [`${head}spec:\n  - a: 1 # c\n    # d\n    b: 2\n`, 'holds no fields'],
  ])('says why it cannot edit %j', (text, message) => {
    expect(() => edit(text, ['spec.a', 2], ['long', 2])).toThrow(message);
  });

  it('writes texts that would be read as something else in quotation marks', () => {
    for (const value of [
      '007',
      'null',
      '- a',
      'a: b',
      '#x',
      '2026-01-01',
      ' a ',
      '*x',
      'a\tb',
    ]) {
      const text = editRest('spec: { a: x }\n', ['spec.a', value]);
      expect(parse(text)).toEqual({ spec: { a: value } });
      const block = edit(`${head}spec:\n  a: x\n`, ['spec.a', value]);
      expect(parseAllDocuments(block)).toHaveLength(1);
    }
  });
});

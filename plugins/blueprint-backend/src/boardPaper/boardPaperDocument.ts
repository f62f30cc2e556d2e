import {
  type BoardPaperResponse,
  formatDay,
  type Position,
} from '@policing/plugin-blueprint-common';
import type {
  Content,
  TableCell,
  TDocumentDefinitions,
} from 'pdfmake/interfaces';
import {
  assuredWords,
  changesWords,
  cloudWords,
  conformanceWords,
  countWords,
  methodNotes,
  withheldWords,
} from './paperWords';

const INK = '#1b1f24';
const LINE = '#8a939d';
const SHADE = '#eef1f4';

/** Letters after which a word without spaces may be broken. */
const LONGEST_WORD = 40;

/** Text in which no word is too long for a column. */
function words(text: string): string {
  return text.replace(
    new RegExp(`\\S{${LONGEST_WORD}}(?=\\S)`, 'gu'),
    run => `${run}\u200b`,
  );
}

function heading(text: string): Content {
  return { text, style: 'heading', outline: true, headlineLevel: 1 };
}

function paragraph(text: string): Content {
  return { text: words(text), style: 'paragraph' };
}

/** A table whose heading row stands again on each page that it runs over. */
function table(
  widths: (string | number)[],
  headings: string[],
  rows: string[][],
): Content {
  const cell = (text: string): TableCell => ({ text: words(text) });
  return {
    style: 'table',
    layout: {
      hLineWidth: line => (line <= 1 ? 0.8 : 0.4),
      vLineWidth: () => 0,
      hLineColor: () => LINE,
      fillColor: row => (row === 0 ? SHADE : null),
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths,
      body: [
        headings.map((text): TableCell => ({ text, style: 'columnHeading' })),
        ...rows.map(row => row.map(cell)),
      ],
    },
  };
}

function titleBlock(paper: BoardPaperResponse): Content[] {
  const { registry, scope } = paper;
  const facts = [
    ['Scope', scope.title],
    [
      'Register',
      `${registry.title}${registry.demonstration ? ' (demonstration data: everything in it is fictional)' : ''}`,
    ],
    ['Facts as of', formatDay(paper.date)],
    ['Changes since', formatDay(paper.since)],
    ['Measured against', paper.blueprintVersion ?? 'not known'],
    ['Classification', paper.classification],
  ];
  const withheld = withheldWords(paper);
  return [
    { text: 'Paper for the design authority', style: 'overline' },
    { text: words(scope.title), style: 'title', outline: true },
    {
      style: 'table',
      layout: 'noBorders',
      table: {
        widths: [110, '*'],
        body: facts.map(([name, value]) => [
          { text: name, bold: true },
          words(value),
        ]),
      },
    },
    ...(withheld ? [paragraph(withheld)] : []),
  ];
}

function decisionsPart({ decisions }: BoardPaperResponse): Content[] {
  return [
    heading('1  Suggested decisions'),
    ...(decisions.length === 0
      ? [paragraph('No rule of the Blueprint suggests a decision.')]
      : [
          table(
            [16, '*', '*', '*'],
            ['', 'Decision', 'Why', 'Rule'],
            decisions.map(({ sentence, reason, rule }, index) => [
              `${index + 1}`,
              sentence,
              reason,
              rule,
            ]),
          ),
        ]),
  ];
}

function systemsIn({ cloud }: Position): string {
  return countWords(cloud.inCloud + cloud.notInCloud + cloud.notKnown);
}

function positionPart(paper: BoardPaperResponse): Content[] {
  const { position, beside, leastCoverage } = paper;
  const all = [position, ...beside];
  const level =
    (name: 'aligned' | 'partly-aligned' | 'diverging' | 'unassessed') =>
    ({ conformance }: Position) =>
      countWords(conformance?.levels[name]);
  return [
    heading('2  Position'),
    table(
      ['*', 45, 130, 50, 45, 45, 50, 50],
      [
        'Scope',
        'Systems',
        'Conformance',
        'Assured',
        'Aligned',
        'Partly',
        'Diverging',
        'Not assessed',
      ],
      all.map(each => [
        each.scope.title,
        systemsIn(each),
        conformanceWords(each, leastCoverage),
        assuredWords(each, leastCoverage),
        level('aligned')(each),
        level('partly-aligned')(each),
        level('diverging')(each),
        level('unassessed')(each),
      ]),
    ),
    { text: 'Cloud', style: 'subheading' },
    paragraph(cloudWords(paper)),
    table(
      ['*', 90, 90, 90],
      ['Scope', 'In cloud', 'Not in cloud', 'Not known'],
      all.map(({ scope, cloud }) => [
        scope.title,
        countWords(cloud.inCloud),
        countWords(cloud.notInCloud),
        countWords(cloud.notKnown),
      ]),
    ),
    ...legacyAndRisk(all),
  ];
}

function legacyAndRisk(all: readonly Position[]): Content[] {
  const withLegacy = all.filter(({ legacy }) => legacy);
  const withRisk = all.filter(({ risk }) => risk);
  return [
    ...(withLegacy.length > 0
      ? [
          { text: 'Legacy', style: 'subheading' },
          table(
            ['*', 90, 90, 90],
            ['Scope', 'Red', 'May be red', 'Not assessed'],
            withLegacy.map(({ scope, legacy }) => [
              scope.title,
              countWords(legacy!.red),
              countWords(legacy!.mayBeRed),
              countWords(legacy!.notAssessed),
            ]),
          ),
        ]
      : []),
    ...(withRisk.length > 0
      ? [
          { text: 'Technology risk', style: 'subheading' },
          table(
            ['*', 90, 90, 90, 90],
            [
              'Scope',
              'Open risks',
              'Beyond appetite',
              'Review overdue',
              'Without owner',
            ],
            withRisk.map(({ scope, risk }) => [
              scope.title,
              countWords(risk!.open),
              countWords(risk!.beyondAppetite),
              countWords(risk!.reviewOverdue),
              countWords(risk!.withoutOwner),
            ]),
          ),
        ]
      : []),
  ];
}

function changesPart({ changes, since }: BoardPaperResponse): Content[] {
  if (!changes) {
    return [];
  }
  return [
    heading(`3  Changes since ${formatDay(since)}`),
    paragraph(changesWords(changes)),
    ...(changes.items.length > 0
      ? [
          table(
            [65, 130, '*'],
            ['On', 'System', 'What changed'],
            changes.items.map(({ at, system, summary }) => [
              formatDay(at.slice(0, 10)),
              system.title,
              summary,
            ]),
          ),
        ]
      : []),
  ];
}

function checksPart({ worstChecks }: BoardPaperResponse): Content[] {
  if (!worstChecks) {
    return [];
  }
  return [
    heading('4  Worst checks'),
    ...(worstChecks.length === 0
      ? [paragraph('No check is known to fail.')]
      : [
          table(
            ['*', 45, 45, 50, 40, 190, 110],
            [
              'Check',
              'Failing',
              'Passing',
              'Not known',
              'Weight',
              'What to do',
              'Such as',
            ],
            worstChecks.map(check => [
              check.title,
              countWords(check.failing),
              countWords(check.passing),
              countWords(check.notKnown),
              `${check.weight}`,
              check.remediation,
              check.systems.map(({ title }) => title).join(', '),
            ]),
          ),
        ]),
  ];
}

function dispensationsPart({ dispensations }: BoardPaperResponse): Content[] {
  if (!dispensations) {
    return [];
  }
  return [
    heading('5  Dispensations'),
    ...(dispensations.length === 0
      ? [paragraph('None holds, and none has ended since the last paper.')]
      : [
          table(
            [70, 75, 150, 150, '*'],
            ['State', 'Last day', 'Principle', 'Systems', 'Reason'],
            dispensations.map(each => [
              each.expiring
                ? `live, ends in ${each.daysLeft} days`
                : each.state,
              formatDay(each.expiresOn),
              each.principle.title,
              each.systems.map(({ title }) => title).join(', '),
              each.reason,
            ]),
          ),
        ]),
  ];
}

/**
 * A paper as a document to be set: A4 across, with classification and what is
 * demonstration data at the head of every page and its number at the foot.
 */
export function boardPaperDocument(
  paper: BoardPaperResponse,
): TDocumentDefinitions {
  const { classification, registry, scope, date } = paper;
  const head = `${classification}${registry.demonstration ? ' · demonstration data' : ''}`;
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [40, 50, 40, 45],
    language: 'en-GB',
    displayTitle: true,
    info: {
      title: `Paper for the design authority: ${scope.title}, ${formatDay(date)}`,
      subject: 'Position against the Policing Technology Blueprint',
      keywords: head,
      creator: 'Policing Technology Blueprint',
      producer: 'Policing Technology Blueprint',
    },
    // A heading never stands alone at the foot of a page.
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.headlineLevel === 1 && getFollowingNodesOnPage().length === 0,
    header: {
      text: head,
      alignment: 'center',
      bold: true,
      fontSize: 10,
      margin: [0, 20, 0, 0],
    },
    footer: (page, pages) => ({
      columns: [
        { text: words(`${scope.title} · ${formatDay(date)}`) },
        { text: `${page} of ${pages}`, alignment: 'right' },
      ],
      fontSize: 8,
      margin: [40, 12, 40, 0],
    }),
    defaultStyle: { font: 'Roboto', fontSize: 9, color: INK },
    styles: {
      overline: { fontSize: 10, color: '#4a5560' },
      title: { fontSize: 20, bold: true, margin: [0, 0, 0, 8] },
      heading: { fontSize: 13, bold: true, margin: [0, 14, 0, 6] },
      subheading: { fontSize: 10, bold: true, margin: [0, 8, 0, 3] },
      paragraph: { margin: [0, 2, 0, 6], lineHeight: 1.15 },
      table: { margin: [0, 2, 0, 6] },
      columnHeading: { bold: true },
    },
    content: [
      ...titleBlock(paper),
      ...decisionsPart(paper),
      ...positionPart(paper),
      ...changesPart(paper),
      ...checksPart(paper),
      ...dispensationsPart(paper),
      heading('How to read this paper'),
      { ul: [...methodNotes], style: 'paragraph' },
    ],
  };
}

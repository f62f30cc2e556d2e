import type { BoardPaperResponse } from '@policing/plugin-blueprint-common';
import readWorkbook from 'read-excel-file/node';
import type request from 'supertest';
import { demonstrationApi } from '../__testUtils__/demonstrationApi';
import { readPdf } from '../__testUtils__/readPdf';
import { boardPaperDocument } from './boardPaperDocument';
import { writePdf } from './writePdf';

function binary(test: request.Test): request.Test {
  return test.buffer(true).parse((response, done) => {
    const chunks: Buffer[] = [];
    response.on('data', chunk => chunks.push(chunk));
    response.on('end', () => done(null, Buffer.concat(chunks)));
  });
}

const percent = (ratio: number) => `${Math.round(ratio * 100)} %`;

describe('the board paper', () => {
  const api = demonstrationApi();
  const { get, read } = api;
  const eastvale = '?registry=demo&force=group:demo/eastvale&since=2026-09-01';

  const paperOf = (query: string): Promise<BoardPaperResponse> =>
    read(`/board-paper${query}`);
  const pdfOf = async (query: string) => {
    const { status, body, headers } = await binary(
      get(`/exports/board-paper${query}&format=pdf`),
    );
    expect(status).toBe(200);
    return { ...readPdf(body as Buffer), headers };
  };

  it('gives the position of a force with coverage, beside region and nation', async () => {
    api.caller = 'eastvaleArchitect';
    const { position } = await read('/forces/demo/eastvale');
    const paper = await paperOf(eastvale);
    expect(paper).toMatchObject({
      scope: { title: 'Eastvale Police' },
      date: '2026-11-21',
      since: '2026-09-01',
      classification: 'OFFICIAL-SENSITIVE',
      position,
      withheld: ['legacy', 'risk'],
    });
    expect(paper.beside.map(({ scope }) => scope.title)).toEqual([
      'Eastmarch',
      'Nation',
    ]);
    const { pages, info, headers } = await pdfOf(eastvale);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition':
        'attachment; filename="board-paper-eastvale-police-demo-2026-11-21.pdf"',
    });
    const { conformance, cloud } = position;
    const text = pages.join(' ');
    expect(text).toContain(
      `${percent(conformance.conformance)} of what is known · ${percent(conformance.coverage)} known`,
    );
    expect(text).toContain(
      `Eastvale Police ${cloud.inCloud} ${cloud.notInCloud} ${cloud.notKnown}`,
    );
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, index) => {
      expect(page).toContain('OFFICIAL-SENSITIVE · demonstration data');
      expect(page).toContain(`${index + 1} of ${pages.length}`);
    });
    expect(info).toMatchObject({
      Title: 'Paper for the design authority: Eastvale Police, 21 Nov 2026',
      Language: 'en-GB',
    });
  });

  it('lists worst checks as the list of systems counts them', async () => {
    const paper = await paperOf(eastvale);
    expect(paper.worstChecks).toHaveLength(5);
    for (const { id, failing } of paper.worstChecks!) {
      const { totalItems } = await read(
        `/systems?registry=demo&force=group:demo/eastvale&check=${id}&outcome=fail`,
      );
      expect([id, failing]).toEqual([id, totalItems]);
    }
    const [worst, second] = paper.worstChecks!;
    expect(worst.failing * worst.weight).toBeGreaterThanOrEqual(
      second.failing * second.weight,
    );
    expect(paper.decisions).toContainEqual(
      expect.objectContaining({
        kind: 'mandate-check',
        sentence: `Mandate a plan for “${worst.title}”.`,
      }),
    );
  });

  it('suggests decisions on dispensations and contracts, each with reason and rule', async () => {
    const { decisions, dispensations } = await paperOf('?registry=demo');
    expect(dispensations!.length).toBeGreaterThan(0);
    for (const each of dispensations!.filter(({ expiring }) => expiring)) {
      expect(each.daysLeft).toBeLessThanOrEqual(90);
    }
    const kinds = new Set(decisions.map(({ kind }) => kind));
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'mandate-check',
        'after-contract',
        'work-together',
      ]),
    );
    for (const { sentence, reason, rule } of decisions) {
      expect([sentence, reason, rule]).toEqual([
        expect.stringMatching(/\.$/),
        expect.stringMatching(/\.$/),
        expect.stringMatching(
          / is put to the board\.$|are put to the board\.$/,
        ),
      ]);
    }
  });

  it('is another paper for another reader', async () => {
    api.caller = 'eastvaleCto';
    const whole = await paperOf(eastvale);
    expect(whole.withheld).toEqual([]);
    expect(JSON.stringify(whole)).toContain('canary reason');

    api.caller = 'northmoorCto';
    const other = await paperOf(eastvale);
    expect(other.withheld).toEqual([
      'checks',
      'dispensations',
      'legacy',
      'risk',
    ]);
    const { pages } = await pdfOf(eastvale);
    const text = pages.join(' ');
    expect(text).not.toContain('canary');
    expect(text).not.toContain('Worst checks');
    expect(text).toContain(
      'Left out, because your roles do not reach it: which checks fail, dispensations',
    );

    api.caller = 'officer';
    const open = await paperOf(eastvale);
    expect(open.classification).toBe('OFFICIAL');
    expect(open.position.conformance).toBeUndefined();
    expect(
      (await get(`/exports/board-paper${eastvale}&format=pdf`)).status,
    ).toBe(403);
  });

  it('gives the same figures as a workbook', async () => {
    const { position } = await paperOf(eastvale);
    const { body } = await binary(
      get(`/exports/board-paper${eastvale}&format=xlsx`),
    );
    const sheets = await readWorkbook(body as Buffer);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'About',
      'Position',
      'Suggested decisions',
      'Changes',
      'Worst checks',
      'Dispensations',
    ]);
    const [headings, first] = sheets[1].data;
    const figures = Object.fromEntries(
      headings.map((heading, place) => [heading, first[place]]),
    );
    expect(figures).toMatchObject({
      Scope: 'Eastvale Police',
      'Coverage (how much is known)': position.conformance!.coverage,
      'In cloud': position.cloud.inCloud,
    });
  });

  it('counts changes since a day', async () => {
    const { changes } = await paperOf(`?registry=demo&since=2026-11-20`);
    const { totalItems } = await read('/systems?registry=demo');
    expect(changes!.added + changes!.changed).toBe(totalItems);
    const later = await paperOf('?registry=demo&since=2026-11-21');
    expect(later.changes).toMatchObject({ changed: 0, added: 0, items: [] });
  });

  it.each([
    ['?registry=demo&since=2026-13-01', 400, /since/],
    ['?registry=demo&since=2027-01-01', 400, /since.*2026-11-21/],
    ['?registry=demo&since=yesterday', 400, /since/],
    ["?registry=demo&since=2026-01-01'--", 400, /since/],
    ['?registry=nowhere', 400, /registry/],
    ['?force=eastvale', 400, /force/],
    ['?force=group:demo/nowhere', 404, /group:demo\/nowhere/],
    ['?registry=public&force=group:demo/eastvale', 404, /public/],
  ])('says what is wrong with %s', async (query, status, message) => {
    const answers = [
      await get(`/board-paper${query}`),
      await get(`/exports/board-paper${query}&format=pdf`),
    ];
    for (const { status: found, body } of answers) {
      expect([found, body.error?.message]).toEqual([
        status,
        expect.stringMatching(message),
      ]);
    }
  });

  it('sets hostile and long text on the page', async () => {
    const paper = await paperOf(eastvale);
    const long = 'Wherethereisnospaceatall'.repeat(20);
    const pdf = await writePdf(
      boardPaperDocument({
        ...paper,
        worstChecks: Array.from({ length: 60 }, (_, index) => ({
          ...paper.worstChecks![0],
          id: `check-${index}`,
          title: index % 2 ? long : '<b>=1+1</b> \u0000 𝔘 {{x}}',
        })),
      }),
    );
    const chunks: Buffer[] = [];
    for await (const chunk of pdf) {
      chunks.push(chunk);
    }
    const { pages } = readPdf(Buffer.concat(chunks));
    expect(pages.length).toBeGreaterThan(5);
    expect(
      pages.filter(page => page.includes('Check Failing Passing')).length,
    ).toBeGreaterThan(3);
  });
});

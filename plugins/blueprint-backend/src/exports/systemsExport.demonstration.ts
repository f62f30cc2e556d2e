import readWorkbook from 'read-excel-file/node';
import { demonstrationApi } from '../__testUtils__/demonstrationApi';

/** Rows of a CSV file without line breaks in its fields, by heading. */
function parse(csv: string): Record<string, string>[] {
  const [headings, ...rows] = csv
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map(line =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
        .slice(0, -1)
        .map(([, field]) => field.replace(/^"|"$/g, '').replace(/""/g, '"')),
    );
  return rows.map(fields =>
    Object.fromEntries(
      headings.map((heading, index) => [
        // The coverage of the whole stands at the end under the same name.
        heading,
        fields[index],
      ]),
    ),
  );
}

describe('GET /exports/systems', () => {
  const api = demonstrationApi();
  const { get, read } = api;

  it('holds every system of the list, in its order, with its figures', async () => {
    const { items, totalItems } = await read(
      '/systems?registry=demo&limit=200&sort=-assured-conformance',
    );
    const { text, status } = await get(
      '/exports/systems?registry=demo&sort=-assured-conformance&format=csv',
    );
    expect(status).toBe(200);
    const rows = parse(text);
    expect(rows).toHaveLength(totalItems);
    expect(rows.slice(0, items.length).map(row => row.Reference)).toEqual(
      items.map(({ ref }: { ref: string }) => ref),
    );
    for (const [index, { conformance }] of items.slice(0, 20).entries()) {
      expect(rows[index]).toMatchObject({
        'Assured conformance': String(conformance.assuredConformance),
        'Coverage (how much is known)': String(conformance.coverage),
        Register: 'Demonstration',
        Classification: 'OFFICIAL-SENSITIVE',
        'Blueprint version': expect.stringMatching(
          /^Policing Technology Blueprint \d/,
        ),
        Date: '2026-11-21',
      });
    }
    expect(api.auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({ eventId: 'systems-export' }),
    );
    expect(api.success).toHaveBeenCalled();
  });

  it('carries the coverage of the force that it is about, and its filters', async () => {
    const force = 'group:demo/eastvale';
    const { position } = await read('/forces/demo/eastvale');
    const { totalItems } = await read(`/systems?registry=demo&force=${force}`);
    const { body } = await get(
      `/exports/systems?registry=demo&force=${force}&format=xlsx`,
    )
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
    const [about, systems] = await readWorkbook(body as Buffer);
    expect(about.data).toEqual(
      expect.arrayContaining([
        ['Coverage', position.conformance.coverage],
        ['Note', 'Only systems whose force is: Eastvale Police.'],
      ]),
    );
    expect(systems.data).toHaveLength(totalItems + 1);
  });

  it('says of each figure that is not for the caller that it is withheld', async () => {
    api.caller = 'northmoorCto';
    const { text } = await get('/exports/systems?registry=demo&format=csv');
    const rows = parse(text);
    const [own] = rows.filter(({ Force }) => Force === 'Northmoor Police');
    const [other] = rows.filter(({ Force }) => Force === 'Eastvale Police');
    const restricted = ['Criticality', 'Legacy red', 'Risks beyond appetite'];
    for (const name of restricted) {
      expect([name, own[name]]).not.toEqual([name, 'withheld']);
      expect([name, other[name]]).toEqual([name, 'withheld']);
    }
    expect(other.Level).not.toBe('withheld');
  });

  it('is for people with a role alone', async () => {
    api.caller = 'officer';
    const { status, body } = await get(
      '/exports/systems?registry=demo&format=csv',
    );
    expect([status, body.error.message]).toEqual([
      403,
      expect.stringMatching(/to take away figures as a file/),
    ]);
    expect(api.fail).toHaveBeenCalled();
  });
});

import {
  canary,
  demonstrationApi,
  everyAnswer,
  rms,
} from '../__testUtils__/demonstrationApi';

jest.setTimeout(120_000);

describe('the API and who may know what', () => {
  const api = demonstrationApi();
  const { auditor, fail, get, permissions, read, success } = api;

  it('names what it withholds', async () => {
    const withheld = async (name: string) => {
      api.caller = name;
      return (await read(rms)).withheld;
    };
    expect(await withheld('officer')).toEqual([
      'conformance',
      'checks',
      'legacy',
      'risk',
    ]);
    expect(await withheld('northmoorCto')).toEqual([
      'checks',
      'legacy',
      'risk',
    ]);
    expect(await withheld('eastvaleArchitect')).toEqual(['legacy', 'risk']);
    expect(await withheld('eastvaleCto')).toEqual([]);
    expect(await withheld('nationalArchitect')).toEqual(['legacy', 'risk']);
    expect(await withheld('nationalRiskOwner')).toEqual([]);
  });

  it('shows figures in lists for the own force only', async () => {
    api.caller = 'eastvaleCto';
    const { items } = await read('/systems?registry=demo&limit=200');
    // The forces of a shared system are not all in its row.
    const foreign = items.filter(
      ({ force }: any) => force && force.ref !== 'group:demo/eastvale',
    );
    const shared = await read(
      '/systems?registry=demo&limit=200&force=group:demo/eastvale',
    );
    const ofEastvale = shared.items.map(({ ref }: any) => ref);
    const shown = foreign.filter(
      ({ ref, legacy, risk, criticality }: any) =>
        !ofEastvale.includes(ref) && (legacy ?? risk ?? criticality),
    );
    expect(foreign.length).toBeGreaterThan(100);
    expect(shown).toEqual([]);
    const own = items.filter((item: any) => item.legacy);
    expect(own.length).toBeGreaterThan(30);
    expect(own.every((item: any) => item.risk)).toBe(true);
  });

  it('does not let filters, sorting or counts tell what may not be read', async () => {
    api.caller = 'northmoorCto';
    const foreign = async (query: string) =>
      (
        await read(
          `/systems?registry=demo&force=group:demo/tarnwick&limit=200&${query}`,
        )
      ).items.map(({ name }: { name: string }) => name);
    const byTitle = await foreign('sort=title');
    expect(byTitle.length).toBeGreaterThan(20);
    expect(await foreign('legacy=red&legacy=not-assessed')).toEqual([]);
    expect(await foreign('criticality=mission-critical')).toEqual([]);
    expect(
      await foreign(
        'principle=principle:default/nptc-13&outcome=fail&sort=title',
      ),
    ).toEqual([]);
    const byRef = [...byTitle].sort();
    expect(await foreign('sort=legacy')).toEqual(byRef);
    expect(await foreign('sort=risk')).toEqual(byRef);
    expect(await foreign('sort=criticality')).toEqual(byRef);
  });

  it('does not tell which restricted facts make a check apply', async () => {
    const ofTarnwick = async (name: string, check: string) => {
      api.caller = name;
      const { totalItems } = await read(
        `/systems?registry=demo&force=group:demo/tarnwick${check}`,
      );
      return totalItems;
    };
    // It applies to systems with information for law enforcement.
    const check = '&check=section-62-logging';
    const all = await ofTarnwick('nationalRiskOwner', '');
    expect(await ofTarnwick('nationalRiskOwner', check)).toBeLessThan(all);
    expect(await ofTarnwick('northmoorCto', check)).toBe(all);
  });

  it('does not tell another force that something is dispensed', async () => {
    const dispensedOf = async (name: string) => {
      api.caller = name;
      const { position } = await read('/forces/demo/eastvale');
      const { conformance } = await read(rms);
      const { forces } = await read(
        '/principles/default/nptc-26?registry=demo',
      );
      const [{ adherence }] = forces.filter(
        ({ ref }: any) => ref === 'group:demo/eastvale',
      );
      return [position.conformance, conformance, adherence].map(
        ({ counts }) => counts.dispensed,
      );
    };
    const known = await dispensedOf('eastvaleArchitect');
    expect(known[0]).toBeGreaterThan(0);
    expect(known[1]).toBeGreaterThan(0);
    expect(await dispensedOf('nationalArchitect')).toEqual(known);
    expect(await dispensedOf('northmoorCto')).toEqual([0, 0, 0]);
  });

  it('refuses figures of conformance to who has no role', async () => {
    api.caller = 'officer';
    for (const path of [
      '/systems?sort=-level',
      '/systems?level=diverging',
      '/systems?principle=principle:default/nptc-13',
      '/heatmap',
      `${rms}/history`,
      '/health',
    ]) {
      const { status, body } = await get(path);
      expect([path, status, body.error.name]).toEqual([
        path,
        403,
        'NotAllowedError',
      ]);
    }
    const { text } = await get('/systems?registry=demo&limit=200');
    expect(text).not.toMatch(/conformance|legacy|risk|criticality/);
  });

  it('gives counts of legacy and risk over several forces to national architects', async () => {
    api.caller = 'nationalArchitect';
    const { position, forces } = await read('/summary?registry=demo');
    expect(position.legacy.assessed).toBeGreaterThan(0);
    expect(position.risk.open).toBeGreaterThan(0);
    expect(forces.some((force: any) => force.legacy ?? force.risk)).toBe(false);
    api.caller = 'officer';
    const open = await read('/summary?registry=demo');
    expect([open.position.legacy, open.position.risk]).toEqual([
      undefined,
      undefined,
    ]);
    api.caller = 'eastvaleCto';
    const own = await read('/summary?registry=demo');
    expect(own.forces.filter((force: any) => force.legacy).length).toBe(1);
  });

  it('gives those counts of the nation that three forces stand behind to every role', async () => {
    api.caller = 'nationalArchitect';
    const { position: whole } = await read('/summary?registry=demo');
    api.caller = 'eastvaleCto';
    const { position } = await read('/summary?registry=demo');
    expect(position.legacy).toEqual(whole.legacy);
    // Fewer than three other forces have risks in these two states.
    const { acceptanceExpired, withoutOwner, ...shown } = whole.risk;
    expect(position.risk).toEqual(shown);
    expect(position.withheld).toEqual(['risk']);
    const { region, nation } = await read('/forces/demo/eastvale');
    expect([region.legacy, region.risk]).toEqual([undefined, undefined]);
    expect(nation.legacy).toEqual(whole.legacy);
  });

  it('tells others of a change by its figures only', async () => {
    const latest = async (name: string) => {
      api.caller = name;
      const { items } = await read(`${rms}/history`);
      return items.map(({ change }: any) => change?.facts.length);
    };
    expect(await latest('eastvaleArchitect')).toEqual([2, undefined]);
    expect(await latest('northmoorCto')).toEqual([0, undefined]);
    const { change } = (await read(`${rms}/history`)).items[0];
    expect(change.checks).toEqual([]);
    expect(change.summary).toBe(change.headline);
    api.caller = 'eastvaleCto';
    const { items } = await read(`${rms}/history?limit=1`);
    expect(items[0].legacyHighest).toBeGreaterThan(0);
    api.caller = 'eastvaleArchitect';
    const { items: without } = await read(`${rms}/history?limit=1`);
    expect(without[0].legacyHighest).toBeUndefined();
  });

  it('notes who read a system, and refusals', async () => {
    await read(rms);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'system-read',
        severityLevel: 'medium',
        meta: { namespace: 'demo', name: 'eastvale-caseworks-rms' },
      }),
    );
    expect(success).toHaveBeenCalledTimes(1);
    api.caller = 'stranger';
    await get(rms);
    expect(fail).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['/summary', 'summary-read'],
    ['/heatmap', 'heatmap-read'],
    ['/systems/facets', 'facets-read'],
  ])('notes who read %s, which carries figures of forces', async (path, id) => {
    await read(`${path}?registry=demo`);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: id,
        meta: expect.objectContaining({ registry: 'demo' }),
      }),
    );
    expect(success).toHaveBeenCalledTimes(1);
  });

  it('notes who looked at the health of the register, and who was refused', async () => {
    await read('/health');
    api.caller = 'officer';
    await get('/health');
    expect(
      auditor.createEvent.mock.calls.map(([{ eventId }]) => eventId),
    ).toEqual(['health-read', 'health-read']);
    expect([success.mock.calls.length, fail.mock.calls.length]).toEqual([1, 1]);
  });

  it('keeps words that people search for out of audit events', async () => {
    await read(`/systems?registry=demo&q=${canary}`);
    const [[{ meta }]] = auditor.createEvent.mock.calls;
    expect(meta).toMatchObject({ registry: 'demo' });
    expect(JSON.stringify(meta)).not.toContain(canary);
  });

  it.each(['authorize', 'authorizeConditional'] as const)(
    'shows nothing where the permissions cannot be asked: %s',
    async method => {
      const failing = jest
        .spyOn(permissions, method)
        .mockRejectedValue(new Error('no connection'));
      for (const path of everyAnswer) {
        const { status, body } = await get(path);
        expect([path, status, Object.keys(body)]).toEqual([
          path,
          503,
          ['error', 'request', 'response'],
        ]);
      }
      expect(fail).toHaveBeenCalled();
      failing.mockRestore();
    },
  );

  it.each([
    ['an empty answer', []],
    ['decisions that are none', Array(9).fill(undefined)],
  ])('takes %s of the permissions for no permission', async (_what, answer) => {
    const decided = jest
      .spyOn(permissions, 'authorizeConditional')
      .mockResolvedValue(answer as never);
    const { legacy, risk, checks } = await read(rms);
    expect([legacy, risk, checks]).toEqual([undefined, undefined, undefined]);
    decided.mockRestore();
  });

  describe('of a system that three forces share', () => {
    const shared = '/systems/demo/fellrecord';
    const risksOf = async (name: string) => {
      api.caller = name;
      return (await read(shared)).risk;
    };

    it('shows a member the risks that concern it', async () => {
      const northmoor = await risksOf('northmoorCto');
      const saltmere = await risksOf('saltmereLead');
      expect(northmoor.risks).toHaveLength(2);
      expect(saltmere.risks).toHaveLength(3);
      const [own] = saltmere.risks.filter(
        ({ owner }: any) => owner === 'group:demo/saltmere',
      );
      expect(own.forces).toEqual(['group:demo/saltmere']);
      expect(saltmere.counts.open).toBe(northmoor.counts.open + 1);
      expect(saltmere.why).not.toBe(northmoor.why);
      expect(JSON.stringify(northmoor)).not.toContain(own.ref);
    });

    it('tells of a change only those whom all of its risks concern', async () => {
      const seenBy = async (name: string) => {
        api.caller = name;
        const { items, totalItems } = await read(`${shared}/history`);
        const { lastChange } = await read(shared);
        return [totalItems, items[0].change?.risk, lastChange?.summary];
      };
      const unchanged = [1, undefined, undefined];
      expect(await seenBy('northmoorCto')).toEqual(unchanged);
      expect(await seenBy('nationalArchitect')).toEqual(unchanged);
      const changed = [
        2,
        expect.stringMatching(/Highest band|beyond appetite/i),
        'No figure of the Blueprint changed on 21 Nov 2026.',
      ];
      expect(await seenBy('saltmereLead')).toEqual(changed);
      expect(await seenBy('nationalRiskOwner')).toEqual(changed);
    });

    it('has the same figures in lists as in detail', async () => {
      for (const name of [
        'northmoorCto',
        'saltmereLead',
        'nationalRiskOwner',
      ]) {
        const { counts, highestBand } = await risksOf(name);
        const { items } = await read('/systems?registry=demo&q=consortium');
        const [{ risk }] = items.filter(
          ({ name: system }: any) => system === 'fellrecord',
        );
        expect(risk).toEqual({ state: 'assessed', counts, highestBand });
      }
    });

    it('counts for a force the risks that concern it', async () => {
      api.caller = 'nationalRiskOwner';
      const { forces } = await read('/summary?registry=demo');
      const { items } = await read(
        '/systems?registry=demo&limit=200&force=group:demo/northmoor',
      );
      const inLists = items.reduce(
        (sum: number, { risk }: any) => sum + risk.counts.open,
        0,
      );
      const northmoor = forces.find(
        ({ scope }: any) => scope.ref === 'group:demo/northmoor',
      );
      // The national reader sees one risk of Saltmere on the shared system.
      expect(northmoor.risk.open).toBe(inLists - 1);
    });
  });

  it('keeps what is marked higher from who may only read OFFICIAL', async () => {
    api.caller = 'eastvaleOfficial';
    expect((await read(rms)).withheld).toEqual(['checks', 'legacy']);
    const { risk } = await read(rms);
    expect(risk).toMatchObject({
      state: 'not-assessed',
      risks: [],
      why: 'No risk assessment that you may read is recorded.',
    });
    const { items } = await read(
      '/systems?registry=demo&force=group:demo/eastvale&limit=200',
    );
    expect(
      items.filter((item: any) => item.legacy ?? item.criticality),
    ).toEqual([]);
  });

  it('does not tell when a part changed that the reader may not see', async () => {
    const { scoredAt } = await read('/summary?registry=demo');
    for (const name of ['officer', 'northmoorCto', 'eastvaleCto']) {
      api.caller = name;
      expect((await read(rms)).scoredAt).toBe(scoredAt);
    }
  });

  it('puts no value that a list is sorted by into cursors', async () => {
    const first = await read('/systems?registry=demo&sort=-legacy&limit=1');
    const cursor = Buffer.from(
      first.pageInfo.nextCursor,
      'base64url',
    ).toString();
    expect(JSON.parse(cursor)).toEqual(['-legacy', 'next', first.items[0].ref]);
  });

  it('refuses a cursor whose system has left', async () => {
    const cursor = Buffer.from(
      JSON.stringify(['title', 'next', 'system:demo/gone']),
    ).toString('base64url');
    const { status, body } = await get(`/systems?cursor=${cursor}`);
    expect([status, body.error.name]).toEqual([400, 'InputError']);
  });

  it('says whom to ask in a refusal, and nothing of what there is', async () => {
    api.caller = 'officer';
    const messages = await Promise.all(
      [`${rms}/history`, '/systems/demo/nothing/history', '/health'].map(
        async path => (await get(path)).body.error.message,
      ),
    );
    expect(messages[0]).toBe(messages[1]);
    for (const message of messages) {
      expect(message).toMatch(/You|you need a role/);
      expect(message).toMatch(/architect/);
    }
  });

  describe('about the health of the register', () => {
    const problem = (file: string, more: object) => ({
      file,
      severity: 'error',
      rule: 'allowed-value',
      message: 'It is not allowed',
      since: '2026-11-21T09:00:00.000Z',
      keptEntities: 1,
      ...more,
    });
    const of = (...names: string[]) => ({
      restricted: true,
      forces: names.map(name => `group:demo/${name}`),
    });

    beforeAll(async () => {
      await api.store.writeRegistries([
        {
          name: 'demo',
          title: 'Demonstration',
          demonstration: true,
          source: 'folder demo',
          watching: true,
          files: 9,
          entities: 9,
          filesWithErrors: 4,
          errors: [
            problem('systems/open.yaml', {}),
            problem('eastvale/a.yaml', of('eastvale')),
            problem('northmoor/b.yaml', of('northmoor')),
            problem('northmoor/r.yaml', {
              ...of('northmoor'),
              entity: 'RiskAssessment ra-0123456789',
            }),
            problem('northmoor/l.yaml', {
              ...of('northmoor'),
              field: 'spec.legacy.likelihood.L1',
            }),
            problem('lost/c.yaml', { restricted: true }),
          ] as never,
          errorsLeftOut: 2,
        },
      ]);
    });

    it.each([
      ['officer', undefined, 0],
      ['eastvaleArchitect', ['systems/open.yaml', 'eastvale/a.yaml'], 2],
      [
        'northmoorCto',
        [
          'systems/open.yaml',
          'northmoor/b.yaml',
          'northmoor/r.yaml',
          'northmoor/l.yaml',
        ],
        4,
      ],
      ['eastvaleOfficial', ['systems/open.yaml'], 1],
      [
        'nationalArchitect',
        [
          'systems/open.yaml',
          'eastvale/a.yaml',
          'northmoor/b.yaml',
          'lost/c.yaml',
        ],
        4,
      ],
    ])('tells %s of %j', async (name, files, count) => {
      api.caller = name;
      const health = await get('/health');
      expect(
        health.body.registries?.[0].errors.map(({ file }: any) => file),
      ).toEqual(files);
      const { registries } = await read('/summary');
      const [{ filesWithErrors }] = registries.filter(
        (registry: any) => registry.name === 'demo',
      );
      expect(filesWithErrors).toBe(count);
      expect(health.body.registries?.[0].filesWithErrors ?? 0).toBe(count);
    });
  });
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { caseworks, refreshCaseworks } from './__testUtils__/caseworks';
import { connectAgent, type Agent } from './__testUtils__/connectAgent';
import { connectByConsent } from './__testUtils__/connectByConsent';
import { tokenOf } from './__testUtils__/signIn';
import { startProduct, type Product } from './__testUtils__/startProduct';

/** Five people with five different rights to the same system of Eastvale. */
const people = {
  'national risk owner': 'user:demo/sir-leopold-garside',
  'national architect': 'user:demo/adaeze-winterbourn',
  'security lead of Eastvale': 'user:demo/ruth-adeyinka-moss',
  'architect of Northmoor': 'user:demo/imogen-farrowby',
  'constable without a role': 'user:demo/liam-oxendale',
} as const;

type Who = keyof typeof people;

const everybody = Object.keys(people) as Who[];

const system = 'system:demo/eastvale-caseworks-rms';

/** Most bytes of an answer. */
const LARGEST_ANSWER = 30_000;

/** Every tool there is, with something to ask it. */
const questions: Record<string, Record<string, unknown>> = {
  'blueprint.get-position': { registry: 'public', limit: 25 },
  'blueprint.search': { words: 'records', limit: 50 },
  'blueprint.list-systems': { registry: 'demo', limit: 50 },
  'blueprint.get-system': { system, limit: 25 },
  'blueprint.get-system-history': { system, limit: 20 },
  'blueprint.get-force': { force: 'group:demo/eastvale' },
  'blueprint.get-heat-map': {
    registry: 'public',
    columns: 'capabilities',
    measure: 'systems',
    limit: 25,
  },
  'blueprint.get-cloud-plans': { registry: 'demo', limit: 50 },
  'blueprint.list-cloud-dates': { registry: 'demo', limit: 50 },
  'blueprint.list-principles': { registry: 'demo', limit: 50 },
  'blueprint.get-principle': {
    principle: 'principle:default/nptc-01',
    registry: 'demo',
    limit: 50,
  },
  'catalog.get-catalog-entity': {
    kind: 'system',
    namespace: 'demo',
    name: 'eastvale-caseworks-rms',
  },
  'catalog.get-catalog-model-description': {},
  'catalog.query-catalog-entities': {
    query: { kind: 'System', 'metadata.namespace': 'demo' },
    fields: ['kind', 'metadata.name', 'metadata.title'],
    limit: 20,
  },
};

/** Questions that somebody may not ask at all. */
const refused: Partial<Record<Who, string[]>> = {
  'constable without a role': ['blueprint.get-system-history'],
};

/** Tokens of services, with the plugins that each may ask. */
const serviceTokens = {
  'token-for-the-endpoint-only': ['mcp-actions'],
  'token-for-the-endpoint-and-ours': ['mcp-actions', 'blueprint'],
};

let product: Product;
const agents = {} as Record<Who, Agent>;

before(async () => {
  product = await startProduct({
    prepare: refreshCaseworks,
    environment: {
      // Off unless an installation turns it on (docs/agents.md).
      APP_CONFIG_auth_clientIdMetadataDocuments_enabled: 'true',
      APP_CONFIG_backend_auth_externalAccess: JSON.stringify(
        Object.entries(serviceTokens).map(([token, plugins]) => ({
          type: 'static',
          options: { token, subject: 'robot' },
          accessRestrictions: plugins.map(plugin => ({ plugin })),
        })),
      ),
    },
  });
  for (const who of everybody) {
    agents[who] = await connectAgent(
      product.url,
      await tokenOf(product.url, people[who]),
    );
  }
});

after(async () => {
  for (const agent of Object.values(agents)) {
    await agent.close();
  }
  await product?.stop();
});

test('An agent finds the same tools for everybody, and all of them only read', async () => {
  for (const who of everybody) {
    const { tools } = await agents[who].client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name).sort(),
      Object.keys(questions).sort(),
    );
    for (const { annotations, description, inputSchema } of tools) {
      assert.equal(annotations?.readOnlyHint, true);
      assert.equal(annotations?.destructiveHint, false);
      assert.ok(description);
      assert.equal(inputSchema.type, 'object');
    }
  }
  const { client } = agents['national risk owner'];
  assert.equal(
    client.getServerVersion()?.name,
    'Policing Technology Blueprint',
  );
  assert.match(client.getInstructions() ?? '', /what is absent is not known/);
  const { content } = await agents['constable without a role'].call(
    'catalog.get-catalog-model-description',
  );
  assert.match(content.description, /Entity Kind "Principle"/);
});

test('Nothing registers, deletes, refreshes or validates', async () => {
  const token = await tokenOf(product.url, people['national risk owner']);
  for (const tool of [
    'register-entity',
    'unregister-entity',
    'refresh-catalog-entity',
    'validate-entity',
  ]) {
    const answer = await agents['national risk owner'].call(`catalog.${tool}`);
    assert.equal(answer.isError, true);
    assert.match(answer.text, /not found/);
    const direct = await fetch(
      `${product.url}/api/catalog/.backstage/actions/v1/actions/catalog:${tool}/invoke`,
      {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
        },
        body: '{}',
      },
    );
    assert.equal(direct.status, 404);
  }
});

test('Every tool answers everybody in few words', async t => {
  for (const [tool, input] of Object.entries(questions)) {
    const sizes: string[] = [];
    for (const who of everybody) {
      const answer = await agents[who].call(tool, input);
      assert.equal(
        answer.isError,
        refused[who]?.includes(tool) ?? false,
        `${tool} as ${who}: ${answer.text.slice(0, 500)}`,
      );
      const bytes = Buffer.byteLength(answer.text);
      assert.ok(bytes < LARGEST_ANSWER, `${tool} as ${who}: ${bytes} bytes`);
      sizes.push(`${(bytes / 1000).toFixed(1)} kB`);
    }
    t.diagnostic(`${tool}: ${sizes.join(', ')}`);
  }
});

test('Five people get five different answers about one system', async t => {
  const shown: Record<Who, string[]> = {
    'national risk owner': ['conformance', 'checks', 'legacy', 'risk'],
    'national architect': ['conformance', 'checks'],
    'security lead of Eastvale': ['conformance', 'checks', 'legacy', 'risk'],
    'architect of Northmoor': ['conformance'],
    'constable without a role': [],
  };
  const signatures = new Set<string>();
  for (const who of everybody) {
    const { content } = await agents[who].call('blueprint.get-system', {
      system,
    });
    const parts = ['conformance', 'checks', 'legacy', 'risk'].filter(
      part => content[part] !== undefined,
    );
    assert.deepEqual(parts, shown[who], who);
    for (const part of parts) {
      assert.ok(!content.withheld.includes(part), `${who}: ${part}`);
    }
    // What tells those two apart who may read everything about this system: the
    // systems of another force alone.
    const others = await agents[who].call('blueprint.list-systems', {
      registry: 'demo',
      force: ['group:demo/northmoor'],
      limit: 50,
    });
    const ofNorthmoor = others.content.items.filter(
      ({ ref }: { ref: string }) => ref.startsWith('system:demo/northmoor-'),
    );
    const elsewhere = ['criticality', 'conformance', 'legacy', 'risk'].filter(
      part =>
        ofNorthmoor.some(
          (item: Record<string, unknown>) => item[part] !== undefined,
        ),
    );
    const signature = `${parts} of Eastvale, ${elsewhere} of Northmoor`;
    t.diagnostic(`${who}: ${signature}`);
    signatures.add(signature);
  }
  assert.equal(signatures.size, everybody.length);
});

test('What one may read of a system reaches no other by any tool', async () => {
  const { content } = await agents['national risk owner'].call(
    'blueprint.get-system',
    { system, limit: 25 },
  );
  const checks: string[] = content.checks.items
    .filter(({ outcome }: { outcome: string }) => outcome === 'fail')
    .map(({ why }: { why: string }) => why);
  const risks: string[] = content.risk.items.map(
    ({ title }: { title: string }) => title,
  );
  assert.ok(checks.length > 0 && risks.length > 0);
  const secrets: Partial<Record<Who, string[]>> = {
    'national architect': risks,
    'architect of Northmoor': [...checks, ...risks],
    'constable without a role': [...checks, ...risks],
  };
  const doors: [string, Record<string, unknown>][] = [
    ...Object.entries(questions),
    ...[...checks, ...risks].map(
      words =>
        ['blueprint.search', { words: words.slice(0, 60) }] as [
          string,
          Record<string, unknown>,
        ],
    ),
    ['catalog.query-catalog-entities', { query: { 'spec.system': system } }],
    [
      'catalog.query-catalog-entities',
      {
        query: { 'metadata.labels.blueprint.policing/force': 'demo.eastvale' },
      },
    ],
  ];
  for (const [who, words] of Object.entries(secrets) as [Who, string[]][]) {
    for (const [tool, input] of doors) {
      const { text } = await agents[who].call(tool, input);
      for (const secret of words) {
        assert.ok(!text.includes(secret), `${tool} tells ${who}: ${secret}`);
      }
    }
  }
});

test('The catalogue shows restricted records to those who may read them only', async () => {
  const kinds = ['SystemAssessment', 'RiskAssessment', 'Dispensation'];
  const seen = async (who: Who) => {
    const found: Record<string, string[]> = {};
    for (const kind of kinds) {
      const { content } = await agents[who].call(
        'catalog.query-catalog-entities',
        {
          query: { kind },
          fields: ['metadata.name', 'metadata.labels'],
          limit: 20,
        },
      );
      const forces = content.items.map(
        ({ metadata }: any) => metadata.labels['blueprint.policing/force'],
      );
      assert.equal(content.totalItems > 0, forces.length > 0);
      found[kind] = [...new Set<string>(forces)].sort();
    }
    return found;
  };
  const all = await seen('national risk owner');
  for (const kind of kinds) {
    assert.ok(all[kind].length > 1, `${kind} of several forces`);
  }
  // An assessment as a whole holds the legacy criteria too, so the catalogue
  // shows it to nobody who may not read those.
  assert.deepEqual(await seen('national architect'), {
    ...all,
    SystemAssessment: [],
    RiskAssessment: [],
  });
  assert.deepEqual(await seen('security lead of Eastvale'), {
    SystemAssessment: ['demo.eastvale'],
    RiskAssessment: ['demo.eastvale'],
    Dispensation: ['demo.eastvale'],
  });
  assert.deepEqual(await seen('architect of Northmoor'), {
    SystemAssessment: [],
    RiskAssessment: [],
    Dispensation: ['demo.northmoor'],
  });
  assert.deepEqual(await seen('constable without a role'), {
    SystemAssessment: [],
    RiskAssessment: [],
    Dispensation: [],
  });
});

test('A hidden record and one that does not exist look the same', async () => {
  const name = caseworks.assessment.replace(/^.*\/|\.yaml$/g, '');
  const missing = name.replace(/.{4}$/, '0000');
  const ask = async (who: Who, record: string) =>
    (
      await agents[who].call('catalog.get-catalog-entity', { name: record })
    ).text.replaceAll(record, 'RECORD');
  for (const who of [
    'architect of Northmoor',
    'constable without a role',
  ] as const) {
    assert.equal(await ask(who, name), await ask(who, missing));
  }
  assert.match(
    await ask('security lead of Eastvale', name),
    /"SystemAssessment"/,
  );
});

test('A list is read page by page, each system once', async () => {
  const refs: string[] = [];
  let cursor: string | undefined;
  let pages = 0;
  let totalItems;
  do {
    const { content } = await agents['architect of Northmoor'].call(
      'blueprint.list-systems',
      {
        registry: 'demo',
        sort: '-assured-conformance',
        limit: 7,
        ...(cursor && { cursor }),
      },
    );
    refs.push(...content.items.map(({ ref }: { ref: string }) => ref));
    ({ totalItems, nextCursor: cursor } = content);
    pages += 1;
  } while (cursor);
  assert.ok(pages > 2);
  assert.equal(refs.length, totalItems);
  assert.equal(new Set(refs).size, totalItems);
});

test('What a tool does not understand it refuses, and says why', async () => {
  const agent = agents['constable without a role'];
  const unknownFilter = await agent.call('blueprint.list-systems', {
    forces: ['group:demo/eastvale'],
  });
  assert.equal(unknownFilter.isError, true);
  assert.match(unknownFilter.text, /forces/);
  const denied = await agent.call('blueprint.get-heat-map', {
    registry: 'demo',
  });
  assert.equal(denied.isError, true);
  assert.match(denied.text, /role/);
});

test('Without a token of a person nobody gets in', async () => {
  const token = await tokenOf(product.url, people['national risk owner']);
  const [head, body] = token.split('.');
  for (const wrong of [
    undefined,
    'not-a-token',
    `${head}.${body}.${'A'.repeat(86)}`,
  ]) {
    await assert.rejects(connectAgent(product.url, wrong), /401|Unauthorized/i);
    const response = await fetch(`${product.url}/api/mcp-actions/v1`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json, text/event-stream',
        ...(wrong && { Authorization: `Bearer ${wrong}` }),
      },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name: 'blueprint.get-system', arguments: { system } },
      }),
    });
    assert.equal(response.status, 401);
  }
});

test('A service gets no answer, even where its token names our plugin', async () => {
  const agentsOfServices = await Promise.all(
    Object.keys(serviceTokens).map(token => connectAgent(product.url, token)),
  );
  const [endpointOnly, ours] = agentsOfServices;
  assert.deepEqual((await endpointOnly.client.listTools()).tools, []);
  for (const [tool, input] of Object.entries(questions)) {
    const answer = await ours.call(tool, input);
    assert.equal(answer.isError, true);
    assert.match(answer.text, /Agents act for a person|not found/);
  }
  for (const agent of agentsOfServices) {
    await agent.close();
  }
});

test('A person lets an agent in by consent, and it has the rights of that person', async () => {
  const token = await tokenOf(product.url, people['architect of Northmoor']);
  const agent = await connectByConsent(
    product.url,
    token,
    `${product.url}/api/auth/.well-known/oauth-client/cli.json`,
  );
  const { content } = await agent.call('blueprint.get-system', { system });
  assert.ok(content.conformance);
  assert.deepEqual(content.withheld, ['checks', 'legacy', 'risk']);
  await agent.close();
  // Clients that nobody described are not even asked for.
  await assert.rejects(
    connectByConsent(product.url, token),
    /does not support dynamic client registration/,
  );
});

test('Each answer leaves an audit event that names the person', () => {
  assert.match(
    product.log(),
    /blueprint\.system-read.*user:demo\/liam-oxendale/,
  );
});

import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceFactory } from '@backstage/backend-defaults/alpha';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import permissionPlugin from '@backstage/plugin-permission-backend';
import catalogModuleBlueprint from '@policing/plugin-catalog-backend-module-blueprint';
import permissionModulePolicing from '@policing/plugin-permission-backend-module-policing';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import request from 'supertest';
import blueprintPlugin from '../index';
import {
  pageParameters,
  sortParameter,
  systemFilterParameters,
} from '../schema/parameters';
import { agentTools } from './registerActions';

jest.setTimeout(120_000);

const root = resolve(__dirname, '../../../..');

/** Most bytes of an answer. */
const LARGEST_ANSWER = 30_000;

const groupsOf: Record<string, string[]> = {
  riskOwner: ['group:demo/national-risk-owners'],
  architect: ['group:demo/national-architects'],
  eastvaleSecurityLead: ['group:demo/eastvale-security-leads'],
  northmoorArchitect: ['group:demo/northmoor-enterprise-architects'],
  officer: [],
};

const caseworks = 'system:demo/eastvale-caseworks-rms';

/** What each tool is asked in these tests. */
const questions: Record<string, object> = {
  'get-position': { registry: 'demo' },
  search: { words: 'case' },
  'list-systems': { registry: 'demo', limit: 50 },
  'get-system': { system: caseworks, limit: 25 },
  'get-system-history': { system: caseworks },
  'get-force': { force: 'group:demo/eastvale' },
  'get-heat-map': {
    registry: 'demo',
    columns: 'capabilities',
    measure: 'systems',
    limit: 25,
  },
  'list-principles': { registry: 'demo', limit: 50 },
  'get-principle': {
    principle: 'principle:default/nptc-05',
    registry: 'demo',
  },
  'get-cloud-plans': { registry: 'demo', limit: 50 },
  'list-cloud-dates': { registry: 'demo', limit: 50 },
};

const userInfo = createServiceFactory({
  service: coreServices.userInfo,
  deps: {},
  factory: () => ({
    async getUserInfo(credentials) {
      const { userEntityRef } = credentials.principal as unknown as {
        userEntityRef: string;
      };
      return {
        userEntityRef,
        ownershipEntityRefs: [
          userEntityRef,
          ...groupsOf[userEntityRef.split('/')[1]],
        ],
      };
    },
  }),
});

/** The mock of the platform, told that plugins ask on behalf of a person. */
const auth = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory({ plugin }) {
    const mock = mockServices.auth({ pluginId: plugin.getId() });
    const authenticate = mock.authenticate.bind(mock);
    mock.authenticate = async (token, options) => {
      const credentials = await authenticate(token, options);
      return mock.isPrincipal(credentials, 'user') &&
        !token.startsWith('mock-user-token')
        ? mockCredentials.user(credentials.principal.userEntityRef, {
            actor: { subject: 'plugin:blueprint' },
          })
        : credentials;
    };
    return mock;
  },
});

const auditor = mockServices.auditor.mock();

describe('the tools for agents', () => {
  let backend: TestBackend;

  /** Calls a tool as the platform does for an agent. */
  const invoke = (tool: string, input: object, header: string | undefined) => {
    const call = request(backend.server)
      .post(
        `/api/blueprint/.backstage/actions/v1/actions/${encodeURIComponent(
          `blueprint:${tool}`,
        )}/invoke`,
      )
      .send(input);
    return header ? call.set('authorization', header) : call;
  };
  const header = (person: string) =>
    mockCredentials.user.header(`user:demo/${person}`);
  const ask = (tool: string, input: object, person: string) =>
    invoke(tool, input, header(person));
  const answerOf = async (tool: string, input: object, person: string) => {
    const { body, status } = await ask(tool, input, person);
    expect([status, body.error]).toEqual([200, undefined]);
    return body.output;
  };

  beforeAll(async () => {
    auditor.createEvent.mockImplementation(async () => ({
      success: jest.fn(),
      fail: jest.fn(),
    }));
    backend = await startTestBackend({
      features: [
        auth,
        userInfo,
        auditor.factory,
        actionsRegistryServiceFactory,
        httpAuthServiceFactory,
        permissionsServiceFactory,
        eventsServiceFactory,
        catalogPlugin,
        catalogModuleBlueprint,
        permissionPlugin,
        permissionModulePolicing,
        blueprintPlugin,
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://localhost:3000' },
            permission: { enabled: true },
            events: { useEventBus: 'never' },
            catalog: { stitchingStrategy: { pollingInterval: '100ms' } },
            blueprint: {
              registries: [
                { name: 'blueprint', path: resolve(root, 'catalog/blueprint') },
                {
                  name: 'demo',
                  title: 'Demonstration',
                  demonstration: true,
                  roles: 'everywhere',
                  namespace: 'demo',
                  path: resolve(root, 'catalog/demo'),
                },
              ],
            },
          },
        }),
      ],
    });
    const isReady = async () => {
      const { body } = await ask(
        'get-system',
        { system: caseworks },
        'riskOwner',
      );
      const { body: found } = await ask(
        'search',
        { words: 'caseworks', kinds: ['product'] },
        'officer',
      );
      return body.output?.risk && found.output?.totalItems > 0;
    };
    for (const began = Date.now(); !(await isReady());) {
      if (Date.now() - began > 60_000) {
        throw new Error('The register was not scored in time');
      }
      await new Promise(pause => setTimeout(pause, 200));
    }
  });

  afterAll(async () => {
    await backend?.stop();
  });

  it('only read, and say so', async () => {
    const { body } = await request(backend.server)
      .get('/api/blueprint/.backstage/actions/v1/actions')
      .set('authorization', header('officer'));
    expect(body.actions.map(({ name }: any) => name)).toEqual(
      Object.keys(questions),
    );
    for (const { attributes, description, schema } of body.actions) {
      expect(attributes).toEqual({
        readOnly: true,
        destructive: false,
        idempotent: true,
      });
      expect(description.length).toBeGreaterThan(80);
      expect(schema.input.additionalProperties).toBe(false);
    }
  });

  it('have examples that they answer', async () => {
    for (const { name, examples } of agentTools) {
      for (const { input } of examples) {
        expect(await answerOf(name, input, 'riskOwner')).toBeDefined();
      }
    }
  });

  it.each(Object.keys(groupsOf))('give small answers to %s', async person => {
    for (const [tool, input] of Object.entries(questions)) {
      const { body, status } = await ask(tool, input, person);
      expect([tool, status]).toEqual([
        tool,
        tool === 'get-system-history' && person === 'officer' ? 403 : 200,
      ]);
      expect(JSON.stringify(body).length).toBeLessThan(LARGEST_ANSWER);
    }
  });

  it('show each person their part of the same system', async () => {
    const parts = async (person: string) => {
      const { withheld, conformance, checks, legacy, risk, why, cloud } =
        await answerOf('get-system', { system: caseworks }, person);
      const shown = { conformance, checks, legacy, risk, why };
      return {
        withheld,
        shown: Object.entries(shown)
          .filter(([, part]) => part !== undefined)
          .map(([name]) => name),
        blockers: cloud.blockers !== undefined,
      };
    };
    const everything = {
      withheld: [],
      shown: ['conformance', 'checks', 'legacy', 'risk', 'why'],
      blockers: true,
    };
    expect(await parts('riskOwner')).toEqual(everything);
    expect(await parts('eastvaleSecurityLead')).toEqual(everything);
    expect(await parts('architect')).toEqual({
      withheld: ['legacy', 'risk'],
      shown: ['conformance', 'checks', 'why'],
      blockers: true,
    });
    expect(await parts('northmoorArchitect')).toMatchObject({
      withheld: expect.arrayContaining(['checks', 'legacy', 'risk']),
      shown: ['conformance'],
      blockers: false,
    });
    expect(await parts('officer')).toMatchObject({
      withheld: expect.arrayContaining([
        'conformance',
        'checks',
        'legacy',
        'risk',
      ]),
      shown: [],
      blockers: false,
    });
  });

  it('put failing checks first and lead through all of them', async () => {
    const ids: string[] = [];
    const outcomes: string[] = [];
    let cursor: string | undefined;
    let totalItems;
    do {
      const { checks } = await answerOf(
        'get-system',
        { system: caseworks, limit: 7, ...(cursor && { cursor }) },
        'riskOwner',
      );
      ({ totalItems } = checks);
      ids.push(...checks.items.map(({ id }: any) => id));
      outcomes.push(...checks.items.map(({ outcome }: any) => outcome));
      cursor = checks.nextCursor;
    } while (cursor);
    expect(new Set(ids).size).toBe(totalItems);
    const order = ['fail', 'unknown', 'dispensed', 'pass', 'not-applicable'];
    const places = outcomes.map(outcome => order.indexOf(outcome));
    expect(places).toEqual([...places].sort());
    const failing = await answerOf(
      'get-system',
      { system: caseworks, outcome: 'fail' },
      'riskOwner',
    );
    expect(failing.checks.totalItems).toBe(
      outcomes.filter(outcome => outcome === 'fail').length,
    );
  });

  it.each([
    ['list-systems', { registry: 'demo', limit: 9 }],
    ['search', { words: 're', limit: 17 }],
    ['search', { words: 'case', kinds: ['system'], limit: 2 }],
  ])('lead through every page of %s once, %j', async (tool, input) => {
    const refs: string[] = [];
    let cursor: string | undefined;
    let totalItems;
    do {
      const page = await answerOf(
        tool,
        { ...input, ...(cursor && { cursor }) },
        'officer',
      );
      refs.push(...page.items.map(({ ref }: any) => ref));
      ({ totalItems } = page);
      cursor = page.nextCursor;
    } while (cursor);
    expect(refs.length).toBe(totalItems);
    expect(new Set(refs).size).toBe(totalItems);
  });

  it('find forces, definitions, products and systems, nothing restricted', async () => {
    const find = async (words: string, kinds?: string[]) =>
      (
        await answerOf(
          'search',
          { words, limit: 50, ...(kinds && { kinds }) },
          'riskOwner',
        )
      ).items.map(({ kind, ref }: any) => [kind, ref]);
    expect(await find('eastvale', ['force'])).toEqual([
      ['force', 'group:demo/eastvale'],
    ]);
    expect(await find('caseworks rms')).toEqual(
      expect.arrayContaining([['system', caseworks]]),
    );
    const kinds = new Set((await find('co')).map(([kind]: string[]) => kind));
    expect([...kinds]).toEqual(
      expect.arrayContaining(['principle', 'capability', 'product']),
    );
    expect(await find('nptc', ['principle'])).not.toEqual([]);
  });

  it('refuse what they do not understand, in words that help', async () => {
    const refusal = async (tool: string, input: object) => {
      const { body, status } = await ask(tool, input, 'riskOwner');
      expect(status).toBe(400);
      return body.error.message;
    };
    expect(await refusal('list-systems', { forces: ['x'] })).toMatch(/forces/);
    expect(await refusal('list-systems', { limit: 51 })).toMatch(/50/);
    expect(await refusal('list-systems', { registry: 'nowhere' })).toMatch(
      /there are: blueprint, demo/,
    );
    expect(
      await refusal('get-system', { system: 'group:demo/eastvale' }),
    ).toMatch(/no reference of a system; write one such as/);
    expect(await refusal('search', { words: 'rms', cursor: 'x' })).toMatch(
      /leave it out/,
    );
    const { status, body } = await ask(
      'get-system',
      { system: 'system:demo/no-such' },
      'officer',
    );
    expect([status, body.error.message]).toEqual([
      404,
      'There is no system demo/no-such',
    ]);
  });

  it('act for people only', async () => {
    const input = { system: caseworks };
    const anonymous = await invoke('get-system', input, undefined);
    expect(anonymous.status).toBe(401);
    const none = await invoke(
      'get-system',
      input,
      mockCredentials.none.header(),
    );
    expect(none.status).toBe(401);
    const service = await invoke(
      'get-system',
      input,
      mockCredentials.service.header(),
    );
    expect(service.status).toBe(403);
    expect(service.body.error.message).toMatch(/Agents act for a person/);
  });

  it('leave an audit event that says who read what', async () => {
    auditor.createEvent.mockClear();
    // The platform's own plugins leave events with the same auditor meanwhile.
    const outcome = { success: jest.fn(), fail: jest.fn() };
    auditor.createEvent.mockImplementation(async ({ meta }) =>
      meta?.tool ? outcome : { success: jest.fn(), fail: jest.fn() },
    );
    await answerOf(
      'list-systems',
      { registry: 'demo', q: 'words', force: ['group:demo/eastvale'] },
      'officer',
    );
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'systems-read',
      severityLevel: 'medium',
      meta: {
        tool: 'list-systems',
        person: 'user:demo/officer',
        registry: 'demo',
        force: ['group:demo/eastvale'],
        sort: 'title',
        limit: 25,
      },
    });
    expect(outcome.success).toHaveBeenCalledTimes(1);
    await ask('get-system-history', { system: caseworks }, 'officer');
    expect(outcome.fail).toHaveBeenCalledTimes(1);
  });

  it('narrow and sort the list of systems as the API does', async () => {
    const { body } = await request(backend.server)
      .get('/api/blueprint/.backstage/actions/v1/actions')
      .set('authorization', header('officer'));
    const { schema } = body.actions.find(
      ({ name }: any) => name === 'list-systems',
    );
    const parameters = [
      ...systemFilterParameters,
      sortParameter,
      ...pageParameters,
    ];
    const given = Object.entries<any>(schema.input.properties).map(
      ([name, { enum: one, items }]) => [name, one ?? items?.enum],
    );
    const wanted = parameters.map(({ name, schema: known }: any) => [
      name,
      known.enum ?? known.items?.enum,
    ]);
    expect(given.sort()).toEqual(wanted.sort());
  });

  it('stand in the documentation as they are', () => {
    const page = readFileSync(resolve(root, 'docs/agents.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `blueprint\.([a-z-]+)` +\|/gm)];
    expect(rows.map(([, name]) => name)).toEqual(
      agentTools.map(({ name }) => name),
    );
  });
});

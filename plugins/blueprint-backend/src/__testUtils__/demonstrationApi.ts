import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import type {
  AuditorService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  type ServiceMock,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { HeldRole } from '@policing/plugin-blueprint-common';
import express from 'express';
import request from 'supertest';
import {
  accessTransformers,
  permissionsOf,
} from '../__fixtures__/permissionsOf';
import { readCatalog } from '../__fixtures__/readCatalog';
import type { RegisterWriter } from '../changes';
import { Deciders } from '../dispensations/Deciders';
import { DispensationBook } from '../dispensations/DispensationBook';
import { DispensationDesk } from '../dispensations/DispensationDesk';
import { DispensationEvents } from '../dispensations/DispensationEvents';
import { AccessResolver } from '../permissions/AccessResolver';
import { ScenarioChanges } from '../scenarios/ScenarioChanges';
import { ScenarioDesk } from '../scenarios/ScenarioDesk';
import { ScenarioEvaluator } from '../scenarios/ScenarioEvaluator';
import { ScenarioStore } from '../scenarios/ScenarioStore';
import { Scorer } from '../scoring/Scorer';
import { createRouter } from '../service/createRouter';
import { addDispensationRoutes } from '../service/routes/addDispensationRoutes';
import { addBoardPaperRoutes } from '../service/routes/addBoardPaperRoutes';
import { addScenarioRoutes } from '../service/routes/addScenarioRoutes';
import { addSuggestionRoutes } from '../service/routes/addSuggestionRoutes';
import { DatabaseResultsStore } from '../store/DatabaseResultsStore';
import { SuggestionDecisions } from '../suggestions/SuggestionDecisions';
import { SuggestionReader } from '../suggestions/SuggestionReader';

/** A word that stands only in restricted documents of Eastvale. */
export const canary = 'canary';

/** A system of Eastvale with a dispensation and several risks. */
export const rms = '/systems/demo/eastvale-caseworks-rms';

/** Roles that callers hold; a stranger may do nothing at all. */
export const callers: Record<string, HeldRole[] | undefined> = {
  stranger: undefined,
  officer: [],
  eastvaleArchitect: [{ role: 'enterprise-architect', force: 'demo.eastvale' }],
  eastvaleCto: [{ role: 'force-cto', force: 'demo.eastvale' }],
  eastvaleOfficial: [
    {
      role: 'security-lead',
      force: 'demo.eastvale',
      highestMarking: 'OFFICIAL',
    },
  ],
  northmoorCto: [{ role: 'force-cto', force: 'demo.northmoor' }],
  saltmereLead: [{ role: 'security-lead', force: 'demo.saltmere' }],
  nationalArchitect: [{ role: 'national-architect' }],
  nationalRiskOwner: [{ role: 'national-risk-owner' }],
};

/** Puts the canary into everything restricted about one system of Eastvale. */
function withCanaries(entities: Entity[]): Entity[] {
  const about = 'system:demo/eastvale-caseworks-rms';
  return entities.map(entity => {
    const content: any = structuredClone(entity.spec);
    switch (entity.kind) {
      case 'SystemAssessment':
        if (content.system === about) {
          content.accountability.decisionForum = `${canary} forum`;
          content.blockers = [
            { kind: 'skills', description: `${canary} blocker` },
          ];
          content.legacy.assessor = `${canary} assessor`;
        }
        break;
      case 'RiskAssessment':
        if (content.system === about) {
          content.title = `${canary} risk`;
        } else if (
          content.system === 'system:demo/fellrecord' &&
          content.owner === 'group:demo/saltmere'
        ) {
          content.residual.impact = 5;
        }
        break;
      case 'Dispensation':
        if (content.systems.includes(about)) {
          content.reason = `${canary} reason`;
        }
        break;
      default:
    }
    return { ...entity, spec: content };
  });
}

/** A question to every route. */
export const everyAnswer = [
  '/summary?registry=demo',
  '/summary',
  '/heatmap?registry=demo',
  '/heatmap?registry=demo&rows=regions&columns=principles&measure=coverage',
  '/heatmap?registry=demo&rows=capabilities&columns=capabilities&measure=systems',
  '/heatmap?rows=forces&columns=ambitions&measure=assured-conformance',
  '/heatmap?registry=demo&rows=collaborations&columns=principles',
  '/heatmap?registry=demo&columns=principles&criticality=mission-critical&group=region',
  '/heatmap?registry=demo&columns=capabilities&measure=cloud-share&category=records-management',
  '/heatmap?registry=demo&columns=capabilities&measure=maturity&group=country',
  '/exports/heat-map?registry=demo&format=csv&columns=principles&criticality=operational',
  '/systems?registry=demo&limit=200',
  '/systems?registry=demo&limit=200&q=caseworks&sort=-priority',
  '/systems?registry=demo&sort=-legacy&limit=200',
  '/systems?registry=demo&check=has-decision-forum&outcome=pass&limit=200',
  '/systems/facets?registry=demo',
  '/exports/systems?registry=demo&format=csv',
  `${rms}/relations`,
  `${rms}/relations?depth=2`,
  '/board-paper?registry=demo',
  '/board-paper?registry=demo&force=group:demo/eastvale&since=2026-01-01',
  rms,
  `${rms}/history`,
  `${rms}/cloud`,
  '/cloud/needs?registry=demo',
  '/cloud/needs?registry=demo&force=group:demo/eastvale',
  '/principles?registry=demo',
  '/principles/default/nptc-13?registry=demo',
  '/principles?registry=demo&force=group:demo/eastvale&sort=adherence',
  '/principles/default/nptc-26/systems?registry=demo&limit=200',
  '/principles/default/nptc-26/systems?registry=demo&outcome=dispensed',
  '/versions',
  '/versions/comparison?registry=demo',
  '/versions/comparison/systems?registry=demo&limit=200',
  '/exports/versions?registry=demo&format=csv',
  '/forces/demo/eastvale',
  '/capabilities?registry=demo&force=group:demo/eastvale',
  '/capabilities/default/crime-and-case-management?registry=demo',
  '/comparison?registry=demo&force=group:demo/eastvale&force=group:demo/northmoor',
  '/exports/capabilities?registry=demo&format=csv',
  '/exports/comparison?registry=demo&format=csv&force=group:demo/eastvale&force=group:demo/northmoor',
  '/cloud/forces?registry=demo&sort=-share',
  '/cloud/conflicts?registry=demo&limit=200',
  '/cloud/conflicts?registry=demo&state=cannot-be-ruled-out&sort=force&limit=200',
  '/cloud/dispositions?registry=demo&limit=200',
  '/exports/cloud-conflicts?registry=demo&format=csv',
  '/exports/cloud-dispositions?registry=demo&format=csv',
  '/cloud/return?registry=demo&limit=200',
  '/exports/cloud-return?registry=demo&format=csv',
  '/strategy?registry=demo',
  '/strategy?registry=demo&force=group:demo/eastvale',
  '/strategy',
  '/initiatives?registry=demo&limit=200',
  '/initiatives?registry=demo&q=machine&sort=-endsOn&concern=past-its-end',
  '/initiatives/demo/eastvale-redaction',
  '/exports/initiatives?registry=demo&format=csv',
  '/dispensations?registry=demo&limit=200',
  '/dispensations?registry=demo&q=case&state=live&sort=-ends',
  '/dispensations/demo/di-b20c5389e7',
  '/exports/dispensations?registry=demo&format=csv',
  '/suggestions?registry=demo&limit=200',
  '/suggestions?registry=demo&limit=200&kind=same-failing-check',
  '/suggestions',
  '/exports/suggestions?registry=demo&format=csv',
  '/cloud/horizon?registry=demo&limit=200',
  '/cloud/horizon?registry=demo&q=caseworks&only=unfunded',
  '/cloud/horizon?registry=demo&force=group:demo/eastvale&kind=recovery-test',
  '/cloud/concentration?registry=demo&limit=200',
  '/exports/cloud-horizon?registry=demo&format=csv',
  '/exports/cloud-concentration?registry=demo&format=csv',
  '/cloud/pipeline?registry=demo',
  '/cloud/pipeline?registry=demo&force=group:demo/eastvale&status=planned',
  '/cloud/waves?registry=demo&limit=200',
  '/cloud/decisions?registry=demo&limit=200',
  '/exports/cloud-pipeline?registry=demo&format=csv',
  '/cloud/position?registry=demo&by=criticality&by=capability&by=force',
  '/cloud/position?registry=demo&force=group:demo/eastvale&criticality=mission-critical&on=2026-01-01&by=category',
  '/exports/cloud-position?registry=demo&format=csv&by=criticality',
  '/registries',
  '/health',
];

/** The API over the registries of this repository. */
export interface DemonstrationApi {
  /** Who asks, one of {@link callers}; a national risk owner at first. */
  caller: string;
  store: DatabaseResultsStore;
  permissions: PermissionsService;
  auditor: ServiceMock<AuditorService>;
  /** Outcomes of audit events. */
  success: jest.Mock;
  fail: jest.Mock;
  get(path: string): request.Test;
  post(path: string, body: object): request.Test;
  /** The body of a good answer. */
  read(path: string): Promise<any>;
}

/** Writes nowhere: what is changed in files has tests of its own. */
const unwritable = {
  methodOf: () => ({ kind: 'none', why: 'Nobody may change this here.' }),
} as unknown as RegisterWriter;

let shared: DemonstrationApi | undefined;

/**
 * The API for the tests of a block, with canaries in what is restricted: the one
 * of the whole file where it is shared, else one of its own.
 */
export function demonstrationApi(): DemonstrationApi {
  return shared ?? startedApi();
}

/** Sets the API up for all tests of a file, whose blocks only read. */
demonstrationApi.share = (): void => {
  shared = startedApi();
};

/** Sets the API up for the tests of a block. */
function startedApi(): DemonstrationApi {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const auditor = mockServices.auditor.mock();
  const success = jest.fn(async () => {});
  const fail = jest.fn(async () => {});
  let app: express.Express;

  const get = (path: string) =>
    request(app).get(path).set('authorization', mockCredentials.user.header());

  const post = (path: string, body: object) =>
    request(app)
      .post(path)
      .set('authorization', mockCredentials.user.header())
      .send(body);

  /** The body of a good answer. */
  const read = async (path: string): Promise<any> => {
    const response = await get(path);
    expect([path, response.status, response.body.error]).toEqual([
      path,
      200,
      undefined,
    ]);
    return response.body;
  };

  const api: DemonstrationApi = {
    caller: 'nationalRiskOwner',
    store: undefined as never,
    permissions: permissionsOf(() => callers[api.caller]),
    auditor,
    success,
    fail,
    get,
    post,
    read,
  };

  beforeAll(async () => {
    const knex = await databases.init('SQLITE_3');
    const store = await DatabaseResultsStore.create({
      database: mockServices.database({ knex, migrations: { skip: false } }),
      holder: 'test',
    });
    api.store = store;
    const logger = mockServices.logger.mock();
    const clock = {
      now: () => '2026-11-21T09:00:00.000Z',
      today: () => '2026-11-21',
    };
    const scorer = new Scorer({
      store,
      logger,
      clock,
      registries: ['blueprint', 'public', 'demo'],
      onScored: async () => {},
    });
    const events = new DispensationEvents(knex);
    const book = new DispensationBook({ target: scorer, events, logger });
    const desk = new DispensationDesk({
      book,
      events,
      source: scorer,
      clock,
      deciders: new Deciders({
        people: async () => [],
        rolesOf: async () => [],
      }),
    });
    const original = readCatalog('blueprint', 'public', 'demo');
    book.change({ upserted: original, removed: [] });
    await scorer.holdLease();
    await scorer.settled();
    book.change({ upserted: withCanaries(original), removed: [] });
    await scorer.settled();

    const access = new AccessResolver({
      permissions: api.permissions,
      store,
      transform: accessTransformers,
    });
    const decisions = new SuggestionDecisions(knex);
    const suggestions = new SuggestionReader(decisions);
    const scenarios = new ScenarioDesk({
      store: new ScenarioStore(knex),
      evaluator: new ScenarioEvaluator(clock),
      clock,
      nameOf: async person => person.split('/')[1],
    });
    app = express();
    app.use(
      createRouter({
        auditor,
        httpAuth: mockServices.httpAuth({
          defaultCredentials: mockCredentials.none(),
        }),
        access,
        furtherSubjects: [
          addDispensationRoutes(desk, access),
          addSuggestionRoutes(suggestions, decisions),
          addBoardPaperRoutes(suggestions),
          addScenarioRoutes(
            scenarios,
            new ScenarioChanges({ desk: scenarios, writer: unwritable }),
            access,
          ),
        ],
        store,
        source: scorer,
        registries: [
          { name: 'blueprint', title: 'Blueprint', demonstration: false },
          { name: 'public', title: 'Public register', demonstration: false },
          { name: 'demo', title: 'Demonstration', demonstration: true },
        ],
        validateResponses: true,
      }),
    );
    app.use(
      MiddlewareFactory.create({
        logger,
        config: mockServices.rootConfig(),
      }).error(),
    );
  });

  beforeEach(() => {
    api.caller = 'nationalRiskOwner';
    jest.clearAllMocks();
    auditor.createEvent.mockResolvedValue({ success, fail });
  });

  return api;
}

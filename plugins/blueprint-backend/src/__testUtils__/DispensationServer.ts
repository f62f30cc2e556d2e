import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import type { PermissionsService } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { HeldRole } from '@policing/plugin-blueprint-common';
import express from 'express';
import type { Knex } from 'knex';
import request from 'supertest';
import {
  accessTransformers,
  permissionsOf,
} from '../__fixtures__/permissionsOf';
import { Deciders } from '../dispensations/Deciders';
import { DispensationBook } from '../dispensations/DispensationBook';
import { DispensationDesk } from '../dispensations/DispensationDesk';
import { DispensationEvents } from '../dispensations/DispensationEvents';
import { AccessResolver } from '../permissions/AccessResolver';
import { Scorer } from '../scoring/Scorer';
import { createRouter } from '../service/createRouter';
import { addDispensationRoutes } from '../service/routes/addDispensationRoutes';
import { DatabaseResultsStore } from '../store/DatabaseResultsStore';

/** People who ask and decide, with their roles. */
export const rolesOfPeople: Record<string, HeldRole[]> = {
  ann: [{ role: 'force-cto', force: 'demo.eastvale' }],
  helen: [{ role: 'enterprise-architect', force: 'demo.eastvale' }],
  open: [
    {
      role: 'security-lead',
      force: 'demo.eastvale',
      highestMarking: 'OFFICIAL',
    },
  ],
  nia: [{ role: 'national-architect' }],
  nora: [{ role: 'enterprise-architect', force: 'demo.northmoor' }],
  olly: [],
};

/** Permissions of whoever asks. */
const permissions: PermissionsService = {
  authorize: (requests, { credentials }: any) =>
    ofPerson(credentials).authorize(requests, { credentials }),
  authorizeConditional: (requests, { credentials }: any) =>
    ofPerson(credentials).authorizeConditional(requests, { credentials }),
};

function ofPerson(credentials: {
  principal: { userEntityRef: string };
}): PermissionsService {
  const [, name] = credentials.principal.userEntityRef.split('/');
  return permissionsOf(() => rolesOfPeople[name]);
}

/** The groups of the people, as their roles have it. */
const directory = {
  people: async () =>
    Object.keys(rolesOfPeople).map(name => ({
      ref: `user:demo/${name}`,
      title: name[0].toLocaleUpperCase('en-GB') + name.slice(1),
      memberOf: [],
      demonstration: true,
    })),
  rolesOf: async ([ref]: readonly string[]) =>
    rolesOfPeople[ref.split('/')[1]].map(role => ({ ...role, group: ref })),
};

/** A server that scores a register and takes dispensations, on a database that others may share. */
export class DispensationServer {
  readonly auditor = mockServices.auditor.mock();
  readonly #app: express.Express;

  private constructor(
    readonly book: DispensationBook,
    readonly scorer: Scorer,
    readonly store: DatabaseResultsStore,
    source: DispensationDesk,
  ) {
    this.auditor.createEvent.mockResolvedValue({
      success: async () => {},
      fail: async () => {},
    });
    const access = new AccessResolver({
      permissions,
      store,
      transform: accessTransformers,
    });
    this.#app = express();
    this.#app.use(
      createRouter({
        auditor: this.auditor,
        httpAuth: mockServices.httpAuth({
          defaultCredentials: mockCredentials.none(),
        }),
        access,
        store,
        source: scorer,
        registries: [{ name: 'demo', title: 'Demo', demonstration: true }],
        furtherSubjects: [addDispensationRoutes(source, access)],
        validateResponses: true,
      }),
      MiddlewareFactory.create({
        logger: mockServices.logger.mock(),
        config: mockServices.rootConfig(),
      }).error(),
    );
  }

  /**
   * Starts a server the way the plugin does: what was decided first, then the
   * register.
   *
   * @param time - the day it is, which the test may move
   */
  static async start(
    knex: Knex,
    entities: Entity[],
    time: { today: string },
    holder = 'server',
  ): Promise<DispensationServer> {
    const store = await DatabaseResultsStore.create({
      database: mockServices.database({ knex, migrations: { skip: false } }),
      holder,
    });
    const logger = mockServices.logger.mock();
    const clock = {
      now: () => `${time.today}T09:00:00.000Z`,
      today: () => time.today,
    };
    const scorer = new Scorer({
      store,
      logger,
      clock,
      registries: ['demo'],
      onScored: async () => {},
    });
    const events = new DispensationEvents(knex);
    const book = new DispensationBook({ target: scorer, events, logger });
    const desk = new DispensationDesk({
      book,
      events,
      source: scorer,
      clock,
      deciders: new Deciders(directory),
    });
    await book.refresh();
    book.change({ upserted: entities, removed: [] });
    await scorer.holdLease();
    await scorer.settled();
    return new DispensationServer(book, scorer, store, desk);
  }

  get(path: string, person: string): request.Test {
    return request(this.#app).get(path).set('authorization', headerOf(person));
  }

  async post(
    path: string,
    person: string,
    body: object,
  ): Promise<request.Response> {
    const response = await request(this.#app)
      .post(path)
      .set('authorization', headerOf(person))
      .send(body);
    await this.scorer.settled();
    return response;
  }

  /** How one check of a system stands, and what the history says last. */
  async standing(
    ref: string,
    check: string,
  ): Promise<{ outcome: string; history: string[] }> {
    const stored = await this.store.readSystem(ref);
    const { items } = await this.store.listHistory({
      ref,
      limit: 20,
      concerns: ['figures', 'facts'],
      mayReadRisks: () => true,
    });
    return {
      outcome: stored!.result.checks.find(({ id }) => id === check)!.outcome,
      history: items.map(({ summary }) => summary),
    };
  }
}

function headerOf(person: string): string {
  return mockCredentials.user.header(`user:demo/${person}`);
}

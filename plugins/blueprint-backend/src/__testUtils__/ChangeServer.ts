import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  Estate,
  type HeldRole,
  parseRegistryFile,
} from '@policing/plugin-blueprint-common';
import { OrganisationDirectory } from '@policing/plugin-blueprint-node';
import express from 'express';
import request from 'supertest';
import {
  accessTransformers,
  permissionsOf,
} from '../__fixtures__/permissionsOf';
import { readCatalog } from '../__fixtures__/readCatalog';
import { createRegisterWriter } from '../changes';
import { FactDesk } from '../changes/facts/FactDesk';
import { Directory } from '../estate/Directory';
import { AccessResolver } from '../permissions/AccessResolver';
import { createRouter } from '../service/createRouter';
import { addCloudChangeRoutes } from '../service/routes/addCloudChangeRoutes';

const original = resolve(
  resolvePackagePath('@policing/plugin-blueprint-backend'),
  '../../catalog/demo',
);

/** The API for changes over a copy of the demonstration, with its own people. */
export class ChangeServer {
  readonly auditor = mockServices.auditor.mock();
  readonly success = jest.fn(async () => {});
  readonly fail = jest.fn(async () => {});
  readonly #estate: Estate;
  readonly #app = express();

  private constructor(
    readonly folder: string,
    entities: Entity[],
    organisations: OrganisationDirectory,
    changes: 'write' | 'none',
  ) {
    this.auditor.createEvent.mockResolvedValue({
      success: this.success,
      fail: this.fail,
    });
    this.#estate = Estate.fromEntities(entities);
    const directory = new Directory();
    directory.apply(entities, []);
    const config = mockServices.rootConfig({
      data: {
        app: { baseUrl: 'https://register.example' },
        blueprint: {
          registries: [
            { name: 'demo', namespace: 'demo', path: folder, changes },
          ],
        },
      },
    });
    const store = { organisationSets: async () => [] } as never;
    let roles: HeldRole[] = [];
    const permissions = permissionsOf(() => roles);
    const access = new AccessResolver({
      permissions,
      store,
      transform: accessTransformers,
    });
    const desk = new FactDesk({
      writer: createRegisterWriter(config),
      nameOf: async person => person,
    });
    this.#app.use(async (asked, _response, next) => {
      const person = String(asked.headers['x-person']);
      const known = (await organisations.people()).find(
        ({ ref }) => ref === person,
      );
      roles = await organisations.rolesOf(known?.memberOf ?? []);
      next();
    });
    this.#app.use(
      createRouter({
        auditor: this.auditor,
        httpAuth: mockServices.httpAuth({
          defaultCredentials: mockCredentials.none(),
        }),
        access,
        store,
        source: { register: { estate: this.#estate, directory, version: 1 } },
        registries: [{ name: 'demo', title: 'Demo', demonstration: true }],
        furtherSubjects: [addCloudChangeRoutes(desk, access)],
        validateResponses: true,
      }),
      MiddlewareFactory.create({
        logger: mockServices.logger.mock(),
        config,
      }).error(),
    );
  }

  /**
   * Copies the demonstration and starts the API over it.
   *
   * @param changes - setting of the registry
   */
  static async start(
    changes: 'write' | 'none' = 'write',
  ): Promise<ChangeServer> {
    const folder = createMockDirectory().path;
    cpSync(original, folder, { recursive: true });
    const entities = readCatalog('demo');
    const organisations = await OrganisationDirectory.create({
      catalog: catalogServiceMock({ entities }),
      auth: mockServices.auth(),
      config: mockServices.rootConfig({
        data: {
          blueprint: {
            registries: [{ name: 'demo', path: folder, roles: 'everywhere' }],
          },
        },
      }),
      events: mockServices.events(),
      id: 'test',
      logger: mockServices.logger.mock(),
    });
    return new ChangeServer(folder, entities, organisations, changes);
  }

  get(path: string, person: string): request.Test {
    return this.#as(request(this.#app).get(path), person);
  }

  post(path: string, person: string, body: object): request.Test {
    return this.#as(request(this.#app).post(path), person).send(body);
  }

  /** The text of a file of the copy. */
  text(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Puts all files back, and lets the register take one of them in. */
  reset(path: string): void {
    cpSync(original, this.folder, { recursive: true });
    this.takeIn(path);
  }

  /** Lets the register take in what a file says now. */
  takeIn(path: string): void {
    const { documents } = parseRegistryFile({
      registry: 'demo',
      namespace: 'demo',
      path,
      text: this.text(path),
    });
    for (const { ref, digest } of documents) {
      const held = this.#estate.system(ref);
      if (held) {
        const { metadata } = held;
        const annotations = {
          ...metadata.annotations,
          'blueprint.policing/digest': digest,
        };
        this.#estate.apply({
          upserted: [{ ...held, metadata: { ...metadata, annotations } }],
        });
      }
    }
  }

  #as(asked: request.Test, person: string): request.Test {
    const ref = `user:demo/${person}`;
    return asked
      .set('authorization', mockCredentials.user.header(ref))
      .set('x-person', ref);
  }
}

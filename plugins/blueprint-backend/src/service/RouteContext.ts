import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import type { JsonObject } from '@backstage/types';
import type {
  RecordAccessId,
  RegistryInfo,
} from '@policing/plugin-blueprint-common';
import type { Request } from 'express';
import type { Reading } from '../answers/Reading';
import type { RecordScope } from '../permissions/RecordScope';
import type { spec } from '../schema/openapi';

/** A request whose types the OpenAPI document gives. */
export type AnyRequest = Request<any, any, any, any, any>;

/** The router that checks requests against the OpenAPI document. */
export type BlueprintRouter = ReturnType<
  typeof createValidatedOpenApiRouter<typeof spec>
>;

/** A person who changes something, with the records they may change. */
export interface Writing {
  /** Full reference of the person who is signed in. */
  person: string;
  /** Records for which the person has the permission. */
  scope: RecordScope;
  /** What the same person may read. */
  reading: Reading;
  /** Adds to what the audit says of the change; never a value that may be restricted. */
  note(meta: JsonObject): void;
}

/** What routes work with. */
export interface RouteContext {
  registries: readonly RegistryInfo[];
  credentialsOf(request: AnyRequest): Promise<BackstageCredentials>;
  /** What is stored, with what the caller may read of it. */
  readingOf(request: AnyRequest): Promise<Reading>;
  /**
   * Makes an answer and notes who asked for what. For every read of what may be
   * restricted.
   *
   * @param eventId - such as `systems-read`
   */
  audited<T>(
    eventId: string,
    request: AnyRequest,
    read: (reading: Reading) => Promise<T>,
  ): Promise<T>;
  /**
   * Changes something for a person and notes who changed what. Services never
   * change anything here.
   *
   * @param eventId - such as `dispensation-request`
   * @param id - row of the access table that says who may
   * @param write - must itself check that the scope covers what it changes
   */
  changing<T>(
    eventId: string,
    id: RecordAccessId,
    request: AnyRequest,
    write: (writing: Writing) => Promise<T>,
  ): Promise<T>;
}

/** Adds the routes of one subject. */
export type AddRoutes = (
  router: BlueprintRouter,
  context: RouteContext,
) => void;

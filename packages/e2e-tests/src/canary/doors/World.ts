import type { Planted } from '../plant/plantRegister';
import type { Route } from './Call';

/** An agent tool or action, as a plugin lists it. */
export interface Tool {
  /** Such as `blueprint:list-systems`. */
  id: string;
  /** Plugin that lists it. */
  plugin: string;
  /** JSON Schema of its input. */
  input: {
    properties?: Record<string, { type?: string | string[]; enum?: string[] }>;
    required?: string[];
  };
}

/** What the canary knows of the running server, mostly asked as the national risk owner. */
export interface World {
  /** Address of the server. */
  url: string;
  routes: Route[];
  /** OpenAPI documents by plugin. */
  specifications: Record<string, OpenApiDocument>;
  planted: Planted;
  /** Identifiers of the restricted entities in the catalogue. */
  uids: string[];
  /** Cursors that were given to the national risk owner. */
  cursors: { catalog: string[]; blueprint: string[] };
  /** Identifiers of scheduled tasks by plugin. */
  tasks: Record<string, string[]>;
  tools: Tool[];
  /** Last part of the address of a calendar of every open date, made by the national risk owner. */
  calendar: string;
}

/** The part of an OpenAPI document that the canary reads. */
export interface OpenApiDocument {
  paths: Record<string, Record<string, OpenApiOperation>>;
  components?: { parameters?: Record<string, OpenApiParameter> };
}

export interface OpenApiOperation {
  parameters?: OpenApiParameter[];
}

export interface OpenApiParameter {
  $ref?: string;
  name: string;
  in: string;
}

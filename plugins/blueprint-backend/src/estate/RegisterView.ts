import type { Estate } from '@policing/plugin-blueprint-common';
import type { Directory } from './Directory';

/**
 * The register as this server holds it in memory, for answers about what is
 * declared. It holds restricted documents too: what is taken from them must be
 * filtered by what the caller may read.
 */
export interface RegisterView {
  readonly estate: Estate;
  readonly directory: Directory;
  /** Grows with every change, so that what was worked out can be kept until then. */
  readonly version: number;
}

/** Where the register as it is at present can be had. */
export interface RegisterSource {
  readonly register: RegisterView;
}

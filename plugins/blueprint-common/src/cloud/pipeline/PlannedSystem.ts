import type { SystemEntity } from '../../schema';
import type { dispositions, migrationStatuses } from '../../schema/shared';

/** What is not recorded, as a value of its own: it is never left out of a count. */
export const NOT_RECORDED = 'not-known';

/** How far a migration is; `not-known` where nobody recorded it. */
export type PipelineStatus =
  (typeof migrationStatuses)[number] | typeof NOT_RECORDED;

/** What is to happen to a system; `not-known` where nobody decided or recorded it. */
export type PipelineDisposition =
  (typeof dispositions)[number] | typeof NOT_RECORDED;

/** The open facts of a system on which its place in the pipeline rests. */
export interface PlannedSystem {
  /** Full reference, as are all references of `spec`. */
  ref: string;
  spec: Pick<
    SystemEntity['spec'],
    'lifecycle' | 'decommissionedOn' | 'cloud' | 'dependsOn' | 'replaces'
  >;
}

/** Status of a system's migration. */
export function statusOf({ spec }: PlannedSystem): PipelineStatus {
  return spec.cloud?.status ?? NOT_RECORDED;
}

/** Disposition of a system. */
export function dispositionOf({ spec }: PlannedSystem): PipelineDisposition {
  return spec.cloud?.disposition ?? NOT_RECORDED;
}

import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  type EntityLabel,
  WHOLE_NATION,
} from '@policing/plugin-blueprint-common';
import type { Reading } from '../answers/Reading';
import { WHOM_TO_ASK } from '../permissions/Access';

/** For whom suggestions are shown: a force, or the nation. */
export interface Perspective {
  /** The force; absent for the nation. */
  force?: EntityLabel;
  /** Whose decisions hold: those of the force and of the nation, or of the nation alone. */
  deciding: string[];
}

/** Whether the caller may read the reasons of decisions for a force or for the nation. */
export function mayReadReasons(
  { access }: Pick<Reading, 'access'>,
  force: string,
): boolean {
  return force === WHOLE_NATION
    ? access.conformance
    : access.assessment.reaches([force]);
}

/**
 * For whom suggestions are shown. Without a word about it, for the force of a
 * caller with a role in one; for everybody else, for the nation.
 *
 * @param asked - reference of a force, or `nation`
 * @throws NotAllowedError for a force in which the caller has no part
 */
export function perspectiveOf(
  reading: Pick<Reading, 'access' | 'register'>,
  registry: string,
  asked: string | undefined,
): Perspective {
  const { directory } = reading.register;
  const forces = directory
    .forces(registry)
    .map(force => stringifyEntityRef(force as Entity));
  const own = forces.filter(force => mayReadReasons(reading, force));
  if (asked !== undefined && asked !== WHOLE_NATION) {
    if (!forces.includes(asked)) {
      throw new InputError(`for: there is no force ${asked} in this register`);
    }
    if (!own.includes(asked)) {
      throw new NotAllowedError(
        `for: what ${directory.label(asked).title} put aside is for its own people. ${WHOM_TO_ASK}`,
      );
    }
  }
  // Who reaches every force has a national role.
  const isNational = own.length === forces.length && forces.length > 1;
  const force = asked ?? (isNational ? undefined : own[0]);
  return force === undefined || force === WHOLE_NATION
    ? { deciding: [WHOLE_NATION] }
    : { force: directory.label(force), deciding: [force, WHOLE_NATION] };
}

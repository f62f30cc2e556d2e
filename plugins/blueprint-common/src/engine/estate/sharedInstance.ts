import type { SystemEntity } from '../../schema';
import { UNKNOWN, type Truth } from '../values';

/**
 * Whether several forces use one instance: its type says so, it names the
 * forces, or the instance is declared shared.
 */
export function sharedInstance({ spec }: SystemEntity): Truth {
  if (spec.type !== 'force-application') {
    return true;
  }
  if (spec.sharedBy && spec.sharedBy.members.length > 1) {
    return true;
  }
  return spec.instance?.shared ?? UNKNOWN;
}

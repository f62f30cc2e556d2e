import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Product } from '../../__testUtils__/startProduct';
import type { Route } from '../doors/Call';

const WITHIN_MS = 10_000;

/**
 * Every route that the running server has, by its own word.
 *
 * @param file - file that `captureRoutes.cjs` writes, as named in CANARY_ROUTES
 */
export async function readRoutes(
  product: Product,
  file: string,
): Promise<Route[]> {
  rmSync(file, { force: true });
  product.signal('SIGUSR2');
  for (let waited = 0; !existsSync(file); waited += 50) {
    if (waited > WITHIN_MS) {
      throw new Error('The server did not write down its routes.');
    }
    await pause(50);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

import { WaitIndex } from '@policing/plugin-blueprint-common';
import { KeptUntilChange } from '../../../estate/KeptUntilChange';
import type { RegisterView } from '../../../estate/RegisterView';
import type { PlacedSystem } from '../../capabilities/PlacedSystem';
import type { Decision } from './decisionItem';
import type { PipelineFigures } from './pipelineFigures';
import type { PipelineScope } from './pipelineScope';
import type { ForceWave } from './forceWaves';

/**
 * What was worked out of the pipeline, until the register changes. Open facts
 * alone: it is the same for every reader.
 */
export class PipelineBook {
  readonly #waits = new KeptUntilChange<WaitIndex<PlacedSystem>>();
  readonly #figures = new KeptUntilChange<PipelineFigures>();
  readonly #waves = new KeptUntilChange<ForceWave[]>();
  readonly #decisions = new KeptUntilChange<Decision[]>();

  /** What the systems of a registry need and replace. */
  waits(
    register: RegisterView,
    { registry, index }: PipelineScope,
  ): WaitIndex<PlacedSystem> {
    return this.#waits.get(
      register,
      registry,
      () => new WaitIndex(index.systems),
    );
  }

  figures(
    register: RegisterView,
    { key }: PipelineScope,
    workOut: () => PipelineFigures,
  ): PipelineFigures {
    return keep(this.#figures, register, key, workOut);
  }

  waves(
    register: RegisterView,
    { key }: PipelineScope,
    workOut: () => ForceWave[],
  ): ForceWave[] {
    return keep(this.#waves, register, key, workOut);
  }

  /** @param order - what the decisions are sorted by and narrowed to; without it they are not kept */
  decisions(
    register: RegisterView,
    { key }: PipelineScope,
    order: string | undefined,
    workOut: () => Decision[],
  ): Decision[] {
    return keep(
      this.#decisions,
      register,
      key && order && `${key} ${order}`,
      workOut,
    );
  }
}

function keep<T>(
  kept: KeptUntilChange<T>,
  register: RegisterView,
  key: string | undefined,
  workOut: () => T,
): T {
  return key === undefined ? workOut() : kept.get(register, key, workOut);
}

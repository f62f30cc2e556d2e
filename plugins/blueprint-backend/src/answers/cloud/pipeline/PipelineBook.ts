import {
  type PipelineResponse,
  WaitIndex,
} from '@policing/plugin-blueprint-common';
import { KeptUntilChange } from '../../../estate/KeptUntilChange';
import type { RegisterView } from '../../../estate/RegisterView';
import type { PlacedSystem } from '../../capabilities/PlacedSystem';
import type { Decision } from './decisionItem';
import type { PipelineFigures } from './pipelineFigures';
import type { PipelineScope } from './pipelineScope';
import type { ScopeWaves } from './forceWaves';

/** What is kept of each sort at most: it can be narrowed in countless ways. */
const MOST_FIGURES = 300;
const MOST_PLANS = 100;
const MOST_LISTS = 12;

/**
 * What was worked out of the pipeline, until the register changes. Open facts
 * alone: it is the same for every reader.
 */
export class PipelineBook {
  readonly #waits = new KeptUntilChange<WaitIndex<PlacedSystem>>();
  readonly #choices = new KeptUntilChange<PipelineResponse['choices']>();
  readonly #figures = new KeptUntilChange<PipelineFigures>(MOST_FIGURES);
  readonly #waves = new KeptUntilChange<ScopeWaves>(MOST_PLANS);
  readonly #decisions = new KeptUntilChange<Decision[]>(MOST_LISTS);

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

  /** What a force, region or nation can be narrowed to. */
  choices(
    register: RegisterView,
    { place }: PipelineScope,
    workOut: () => PipelineResponse['choices'],
  ): PipelineResponse['choices'] {
    return this.#choices.get(register, place, workOut);
  }

  figures(
    register: RegisterView,
    { key }: PipelineScope,
    workOut: () => PipelineFigures,
  ): PipelineFigures {
    return this.#figures.get(register, key, workOut);
  }

  waves(
    register: RegisterView,
    { key }: PipelineScope,
    workOut: () => ScopeWaves,
  ): ScopeWaves {
    return this.#waves.get(register, key, workOut);
  }

  /** @param order - what the decisions are sorted by and narrowed to */
  decisions(
    register: RegisterView,
    { key }: PipelineScope,
    order: string,
    workOut: () => Decision[],
  ): Decision[] {
    return this.#decisions.get(register, `${key} ${order}`, workOut);
  }
}

import { definitionRules } from './definitionRules';
import { forceRules } from './forceRules';
import type { RegisterRule } from './registerRule';
import { structureRules } from './structureRules';

/** Every rule that needs more than one document, besides references and duplicates. */
export const registerRules: readonly RegisterRule[] = [
  ...structureRules,
  ...forceRules,
  ...definitionRules,
];

export type { RegisterRule } from './registerRule';

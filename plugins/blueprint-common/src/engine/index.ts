export {
  compileDefinitions,
  isDefinition,
} from './definitions/compileDefinitions';
export type {
  CheckDefinition,
  CompiledCheck,
  CompiledScorecard,
  LevelDefinition,
} from './definitions/CompiledScorecard';
export type { DefinitionError } from './definitions/DefinitionError';
export type {
  Definitions,
  LegacyProfile,
  RiskMethod,
} from './definitions/Definitions';
export { formatDay } from './dates';
export { Estate, type EstateChange } from './estate/Estate';
export type { Fact, FactOrigin, FactShape, FactType } from './facts/Fact';
export { factCatalogue } from './facts/factCatalogue';
export * from './results';
export { levelOrder } from './scoring/level';
export { scoreSystem } from './scoring/scoreSystem';
export type { SystemScore } from './scoring/SystemScore';
export { poolTallies } from './scoring/tally';

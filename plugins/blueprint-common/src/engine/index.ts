export type {
  CloudRules,
  CompiledConflict,
  CompiledDisposition,
  Disposition,
} from './cloud/CloudRules';
export {
  conflictFinding,
  type ConflictRule,
  severityRank,
} from './cloud/conflictFinding';
export {
  dispositionSuggestion,
  type DispositionReason,
  type DispositionRule,
  type DispositionSuggestion,
  type OpenDispositionReason,
} from './cloud/dispositionSuggestion';
export type { DispositionPoints } from './cloud/suggestDisposition';
export {
  compileDefinitions,
  isDefinition,
  scorecardInForce,
} from './definitions/compileDefinitions';
export { isLateMove } from './cloud/lateMove';
export { compileScorecard } from './definitions/compileScorecard';
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
export { dayNumber, formatDay, plusMonths } from './dates';
export { differenceOf } from './difference/differenceOf';
export { Estate, type EstateChange } from './estate/Estate';
export { forcesOfOwner } from './estate/resolveForces';
export { explainSystem } from './explanation/explainSystem';
export { percent } from './explanation/words';
export { asOf, evidenceFor } from './facts/evidence';
export type { Fact, FactOrigin, FactShape, FactType } from './facts/Fact';
export { factCatalogue } from './facts/factCatalogue';
export { factLabels } from './facts/factLabels';
export { legacyScore, type LegacyScore } from './legacy/legacyScore';
export * from './results';
export { forcesConcerned } from './risk/forcesConcerned';
export { type MayReadRisks, riskAsSeen, sumRiskParts } from './risk/riskParts';
export { countCloud, countLegacy, countRisks } from './rollUp/counts';
export {
  rollUp,
  RollUpAccumulator,
  type Scored,
  type ScorecardPart,
} from './rollUp/rollUp';
export { worstCheck } from './rollUp/worstCheck';
export {
  type DispensationState,
  dispensationState,
} from './scoring/dispensations';
export { levelOrder } from './scoring/level';
export { scoreSystem } from './scoring/scoreSystem';
export type { SystemScore } from './scoring/SystemScore';
export { poolTallies } from './scoring/tally';
export { UNKNOWN, type Truth } from './values';

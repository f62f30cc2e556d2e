export { changesSince, type FindingSnapshot, snapshotOf } from './changesSince';
export type {
  AdherenceInView,
  CapabilityLevel,
  CollaborationView,
  FailuresInView,
  GroupInView,
  InitiativeInView,
  SystemInView,
} from './CollaborationView';
export { type FindingWords, sentenceOf, worthOf } from './describeFinding';
export {
  type Finding,
  findingId,
  type FindingSubject,
  type Rank,
  type RankPart,
  type RankRule,
  type SuggestionKind,
  suggestionKinds,
} from './Finding';
export {
  compareFindings,
  findSuggestions,
  openSearches,
} from './findSuggestions';
export type { Search as SuggestionSearch } from './makeFinding';
export { sameFailingCheck } from './sameFailingCheck';
export {
  collaborationSettingsOf,
  type CollaborationSettings,
} from './settings';

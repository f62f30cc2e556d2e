export { editsOfRow, type DocumentEdit } from './editsOfRow';
export {
  fileEditsOf,
  MissingDocumentError,
  type ImportFileEdit,
  type ImportWriting,
} from './fileEditsOf';
export { schemaLineOf, usualFolder } from './newPlaces';
export { plainDocument, type PlainDocument } from './documents';
export {
  describeCell,
  importField,
  importFields,
  isRestrictedField,
  type ImportDocument,
  type ImportField,
  type ImportFieldSort,
} from './ImportField';
export {
  importLimits,
  plainWord,
  type ImportColumn,
  type ImportMapping,
  type ImportValue,
} from './ImportMapping';
export { importRegisterOf, type ImportSource } from './importRegisterOf';
export { ImportPlanner, type SourceRow } from './ImportPlanner';
export type {
  ImportRegister,
  NamedEntity,
  RegisteredSystem,
} from './ImportRegister';
export {
  importRowStates,
  type ImportChange,
  type ImportProblem,
  type ImportRow,
  type ImportRowState,
} from './ImportRow';
export {
  mappingProblems,
  questionsOf,
  valuesOf,
  type ImportQuestion,
} from './questionsOf';
export { nameOf as nameOfNewSystem } from './RowMatcher';
export {
  suggestColumns,
  type SuggestedBy,
  type SuggestedColumn,
} from './suggestMapping';

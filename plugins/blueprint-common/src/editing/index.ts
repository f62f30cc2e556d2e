export { addDocument, printDocument } from './addDocument';
export { editDocument, type DocumentName } from './editDocument';
export { EditingError } from './EditingError';
export { isPlainObject, isSame, type PlainObject } from './plainValues';
export { withChanges, type FactChange } from './withChanges';

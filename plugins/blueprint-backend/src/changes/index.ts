/** Reads and changes the files of the register: a folder or a change request. */
export { createRegisterWriter } from './createRegisterWriter';
export { digestOfText } from './digestOfText';
export { StaleFilesError, type StaleFile } from './StaleFilesError';
export type {
  AppliedChange,
  ChangeSet,
  FileEdit,
  ReadFile,
  RegisterWriter,
  WritingMethod,
} from './RegisterWriter';

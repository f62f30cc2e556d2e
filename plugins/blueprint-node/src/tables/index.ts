export type { FileTable, FileTableFormat, FileTableRow } from './FileTable';
export { tableLimits } from './limits';
export { readTable, type ReadTableOptions } from './readTable';

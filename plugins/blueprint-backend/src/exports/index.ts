export { aboutExport, type AboutExport, type ExportAbout } from './ExportAbout';
export {
  type ExportColumn,
  type ExportRow,
  type ExportTable,
  type ExportValue,
  type TableFormat,
  tableFormats,
  WITHHELD,
} from './ExportTable';
export { sendFile, sendTable } from './sendTable';

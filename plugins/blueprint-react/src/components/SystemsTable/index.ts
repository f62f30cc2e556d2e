export {
  SystemsTable,
  type SystemsTableColumn,
  type SystemsTableProps,
} from './SystemsTable';

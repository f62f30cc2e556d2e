export {
  RegisterTable,
  type RegisterColumn,
  type RegisterTableProps,
} from './RegisterTable';

export { RelationsTab } from './RelationsTab';

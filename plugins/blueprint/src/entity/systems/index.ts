export { RelatedSystemsCard } from './RelatedSystemsCard';

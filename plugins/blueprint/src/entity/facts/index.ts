export { FactsCard } from './FactsCard';
export { fieldsOf, kindOf } from './schema';

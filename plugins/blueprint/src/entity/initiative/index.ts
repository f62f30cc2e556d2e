export { InitiativeCard } from './InitiativeCard';

export { EntityGate } from './EntityGate';
export { NothingHerePage } from './NothingHerePage';

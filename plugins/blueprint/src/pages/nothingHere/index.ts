export { EntityGate } from './EntityGate';
export { NothingHere } from './NothingHere';

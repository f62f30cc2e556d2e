export { referencePattern, webAddressPattern } from './build';
export * from './describeSchema';
export * from './documentSchema';
export * from './initiative';
export * from './kinds';
export * from './shared';
export * from './types';

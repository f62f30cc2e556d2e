export { referencePattern, webAddressPattern } from './build';
export * from './describeSchema';
export * from './documentSchema';
export * from './kinds';
export * from './shared';
export * from './types';

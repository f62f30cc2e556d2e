export * from './kinds';
export * from './shared';
export * from './types';

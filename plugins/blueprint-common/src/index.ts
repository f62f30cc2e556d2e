export * from './api/events';
export * from './api/types';
export * from './digest';
export * from './engine/results';
export * from './forceKey';
export * from './permissions';
export * from './schema';
export * from './validation';

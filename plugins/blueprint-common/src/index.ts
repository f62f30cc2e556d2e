export * from './api/events';
export * from './api/types';
export * from './digest';
export * from './engine';
export * from './forceKey';
export * from './permissions';
export * from './schema';
export * from './validation';

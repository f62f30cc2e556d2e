export * from './horizon';
export * from './pipeline';
export * from './position';
export * from './scenario';
export * from './system';

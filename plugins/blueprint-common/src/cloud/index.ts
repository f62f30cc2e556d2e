export * from './horizon';
export * from './pipeline';
export * from './position';
export * from './system';

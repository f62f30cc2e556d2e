export * from './changes';
export * from './horizon';
export * from './pipeline';
export * from './planGaps';
export * from './position';
export * from './scenario';
export * from './system';

export * from './conflicts';
export * from './position';
export * from './calendar';
export * from './forces';
export * from './horizon';
export * from './pipeline';
export * from './imports';
export * from './system';

export * from './horizon';
export * from './pipeline';

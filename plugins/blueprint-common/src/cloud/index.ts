export * from './horizon';

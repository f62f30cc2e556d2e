export * from './references';
export * from './referenceTable';

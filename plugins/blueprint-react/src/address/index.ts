export * from './systemFilters';
export * from './useAddress';

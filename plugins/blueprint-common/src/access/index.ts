export * from './accessTable';
export * from './markings';
export * from './openTo';
export * from './reachOf';
export * from './roles';

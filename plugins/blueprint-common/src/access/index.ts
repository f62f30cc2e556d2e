export * from './accessTable';
export * from './markings';
export * from './reachOf';
export * from './roles';

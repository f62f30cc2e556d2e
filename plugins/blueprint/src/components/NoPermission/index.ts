export * from './NoPermission';

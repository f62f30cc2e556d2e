export * from './access';
export * from './address';
export * from './api';
export * from './components';
export * from './routes';
export * from './words';
export * from './scope';

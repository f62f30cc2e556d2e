export * from './WhoToWorkWith';

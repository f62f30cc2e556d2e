export * from './editableFacts';

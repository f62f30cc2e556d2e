export * from './burnUp';
export * from './decisionAge';
export * from './leftRunning';
export * from './move';
export * from './PlannedSystem';
export * from './stages';
export * from './waits';
export * from './waves';

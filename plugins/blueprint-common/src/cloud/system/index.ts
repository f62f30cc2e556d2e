export * from './ageInWords';
export * from './CloudStep';
export * from './cloudStepsOf';
export * from './factChangesBetween';
export * from './milestonesOf';
export * from './orderOf';

export * from './dates';
export * from './names';
export * from './numbers';
export * from './values';
export * from './verdicts';
export * from './positions';
export * from './openTo';
export * from './initiatives';

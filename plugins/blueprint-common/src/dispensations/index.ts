export * from './DispensationEvent';
export * from './longestMonthsOf';
export * from './terms';
export * from './toDocument';
export * from './transitions';

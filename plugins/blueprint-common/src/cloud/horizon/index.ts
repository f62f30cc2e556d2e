export * from './coverOf';
export * from './funding';
export * from './HorizonDate';
export * from './horizonDatesOf';
export * from './horizonKinds';
export * from './horizonTitles';
export * from './recoveryTestOf';

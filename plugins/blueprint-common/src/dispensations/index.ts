export * from './DispensationEvent';
export * from './terms';
export * from './toDocument';
export * from './transitions';

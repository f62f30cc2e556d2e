export * from './AccessApi';
export * from './AccessClient';
export * from './extentOf';
export * from './RefusalLog';
export * from './useMay';
export * from './useRefusals';
export * from './useYourAccess';

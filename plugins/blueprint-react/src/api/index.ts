export * from './BlueprintApi';
export { BlueprintClient } from './BlueprintClient';
export { RegisterClient } from './RegisterClient';
export { useServerData, type ServerData } from './useServerData';
export { useLiveData } from './useLiveData';
export { statusOf } from './statusOf';

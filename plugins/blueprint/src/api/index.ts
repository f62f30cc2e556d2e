export * from './BlueprintApi';
export { BlueprintClient } from './BlueprintClient';
export { useServerData, type ServerData } from './useServerData';

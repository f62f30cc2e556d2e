export { PrincipleTab } from './PrincipleTab';

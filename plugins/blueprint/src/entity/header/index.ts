export { EntityHeader, kindInWords } from './EntityHeader';

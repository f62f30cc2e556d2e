export { Withheld, type WithheldProps } from './Withheld';

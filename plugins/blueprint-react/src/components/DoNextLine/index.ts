export { DoNextLine, type DoNextLineProps } from './DoNextLine';

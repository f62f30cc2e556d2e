export { PositionStrip, type PositionStripProps } from './PositionStrip';

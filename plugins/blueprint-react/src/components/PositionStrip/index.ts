export { CloudFigure, type CloudFigureProps } from './CloudFigure';
export { PositionStrip, type PositionStripProps } from './PositionStrip';

export {
  FigureWithCoverage,
  figureInWords,
  type FigureWithCoverageProps,
  type Ratios,
} from './FigureWithCoverage';

export {
  LegacyFigure,
  legacyInWords,
  type LegacyFigureProps,
  type LegacyFigures,
} from './LegacyFigure';

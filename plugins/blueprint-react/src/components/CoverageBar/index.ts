export { CoverageBar, type CoverageBarProps } from './CoverageBar';

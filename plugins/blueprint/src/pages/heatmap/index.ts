export { HeatmapPage } from './HeatmapPage';

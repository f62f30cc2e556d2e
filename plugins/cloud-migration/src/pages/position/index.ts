export { PositionPage } from './PositionPage';

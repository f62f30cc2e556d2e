export { BoardPaperPage } from './BoardPaperPage';

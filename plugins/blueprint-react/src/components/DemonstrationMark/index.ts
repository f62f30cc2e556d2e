export { DemonstrationMark } from './DemonstrationMark';

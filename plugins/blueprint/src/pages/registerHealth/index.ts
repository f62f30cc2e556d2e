export { ClosedRegisterHealthPage } from './ClosedRegisterHealthPage';
export { RegisterHealthPage } from './RegisterHealthPage';

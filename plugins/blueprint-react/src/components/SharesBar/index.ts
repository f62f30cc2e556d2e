export { SharesBar, type Share, type SharesBarProps } from './SharesBar';

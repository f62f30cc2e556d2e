export { VerdictChip, type VerdictChipProps } from './VerdictChip';

export { ChoiceChips, type Choice, type ChoiceChipsProps } from './ChoiceChips';

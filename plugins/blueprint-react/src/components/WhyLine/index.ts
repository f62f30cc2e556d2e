export { WhyLine, type WhyLineProps } from './WhyLine';

export { ShapeIcon, type ShapeIconProps } from './ShapeIcon';

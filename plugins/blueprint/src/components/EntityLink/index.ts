export {
  BLUEPRINT_TAB,
  EntityLink,
  useEntityHref,
  type EntityLinkProps,
} from './EntityLink';

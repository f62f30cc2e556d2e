export {
  BLUEPRINT_TAB,
  EntityLink,
  EntityRefLink,
  useEntityHref,
  type EntityLinkProps,
} from './EntityLink';

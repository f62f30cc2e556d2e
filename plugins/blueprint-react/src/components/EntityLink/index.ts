export {
  EntityLink,
  EntityRefLink,
  useEntityHref,
  type EntityLinkProps,
} from './EntityLink';

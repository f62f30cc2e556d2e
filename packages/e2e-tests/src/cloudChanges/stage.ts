import { useStage } from '../__testUtils__/useStage';

/** The technology officer of Eastvale. */
export const OFFICER = 'user:demo/dev-sanghrajkar';

/**
 * The product and a browser, started once for what changes the register and what
 * is kept beside it. Each journey changes other systems or another force.
 */
export const { walk } = useStage({ person: OFFICER });

import { useStage } from '../__testUtils__/useStage';

/** The technology officer of a force. */
export const OFFICER = 'user:demo/dev-sanghrajkar';

/** The product and a browser, started once for everything that a technology officer reads. */
export const { walk } = useStage({ person: OFFICER });

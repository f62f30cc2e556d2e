import { refreshCaseworks } from '../__testUtils__/caseworks';
import { useStage } from '../__testUtils__/useStage';

/** The product and a browser, started once for those who read and change nothing. */
export const { walk } = useStage({ prepare: refreshCaseworks });

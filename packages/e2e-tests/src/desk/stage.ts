import { useStage } from '../__testUtils__/useStage';

/** An enterprise architect of a force. */
const ARCHITECT = 'user:demo/helen-marrick';

/** The product and a browser, started once for everything that an architect does at the desk. */
export const { walk } = useStage({ person: ARCHITECT });

import { pageTests } from './browser/pageTests';
import { doorTests } from './doors/doorTests';
import { tableTests } from './people/tableTests';
import { useCanary } from './useCanary';

const canary = useCanary();

doorTests(canary);
pageTests(canary);
tableTests(canary);

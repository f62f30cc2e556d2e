export { registriesWithSystems, useScope, type Scope } from './useScope';

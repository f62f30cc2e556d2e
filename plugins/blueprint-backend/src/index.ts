export { hideCalendarSecrets } from './calendar/hideCalendarSecrets';
export { blueprintPlugin as default } from './plugin';

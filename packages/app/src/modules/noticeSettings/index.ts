export { noticeSettingsModule } from './noticeSettingsModule';

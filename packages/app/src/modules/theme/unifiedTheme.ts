import {
  createUnifiedTheme,
  genPageTheme,
  palettes,
  type UnifiedTheme,
} from '@backstage/theme';
import type { Colours } from './colours';
import { fontFamily } from './fontFamily';

/** The theme of the platform's older components, for one mode. */
export function unifiedTheme(colours: Colours): UnifiedTheme {
  const plainHeader = genPageTheme({
    colors: [colours.navigation, colours.navigation],
    shape: 'none',
  });

  return createUnifiedTheme({
    palette: {
      ...palettes[colours.mode],
      primary: { main: colours.accent, contrastText: colours.onAccent },
      secondary: { main: colours.accent, contrastText: colours.onAccent },
      background: { default: colours.canvas, paper: colours.surface },
      text: {
        primary: colours.text,
        secondary: colours.textQuiet,
        disabled: colours.textDisabled,
      },
      divider: colours.line,
      border: colours.line,
      textContrast: colours.text,
      textSubtle: colours.textQuiet,
      textVerySubtle: colours.line,
      link: colours.link,
      linkHover: colours.accentHover,
      status: {
        ok: colours.positive,
        warning: colours.warning,
        error: colours.negative,
        running: colours.notice,
        pending: colours.warning,
        aborted: colours.textQuiet,
      },
      errorText: colours.negative,
      errorBackground: colours.negativeSurface,
      warningText: colours.warning,
      warningBackground: colours.warningSurface,
      infoText: colours.notice,
      infoBackground: colours.noticeSurface,
      navigation: {
        background: colours.navigation,
        indicator: colours.navigationIndicator,
        color: colours.navigationText,
        selectedColor: colours.navigationSelected,
        navItem: { hoverBackground: colours.navigationHover },
        submenu: { background: colours.navigationHover },
      },
      pinSidebarButton: {
        icon: colours.navigation,
        background: colours.navigationText,
      },
      tabbar: { indicator: colours.accent },
    },
    fontFamily,
    defaultPageTheme: 'home',
    pageTheme: { home: plainHeader },
  });
}

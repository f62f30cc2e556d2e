import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { ThemeBlueprint } from '@backstage/plugin-app-react';
import { UnifiedThemeProvider } from '@backstage/theme';
import { RiMoonLine, RiSunLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { type Colours, darkColours, lightColours } from './colours';
import { componentTokens } from './componentTokens';
import { unifiedTheme } from './unifiedTheme';

function themeProvider(colours: Colours) {
  const theme = unifiedTheme(colours);
  const styleSheet = componentTokens(colours);
  return function BlueprintTheme({ children }: { children: ReactNode }) {
    return (
      <UnifiedThemeProvider theme={theme} themeName="blueprint">
        <style>{styleSheet}</style>
        {children}
      </UnifiedThemeProvider>
    );
  };
}

/** Replaces the stock light and dark themes with this register's own. */
export const themeModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    ThemeBlueprint.make({
      name: 'light',
      params: {
        theme: {
          id: 'light',
          title: 'Light',
          variant: 'light',
          icon: <RiSunLine />,
          Provider: themeProvider(lightColours),
        },
      },
    }),
    ThemeBlueprint.make({
      name: 'dark',
      params: {
        theme: {
          id: 'dark',
          title: 'Dark',
          variant: 'dark',
          icon: <RiMoonLine />,
          Provider: themeProvider(darkColours),
        },
      },
    }),
  ],
});

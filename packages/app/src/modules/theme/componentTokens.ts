import type { Colours } from './colours';
import { fontFamily } from './fontFamily';

function tokens(colours: Colours): Record<string, string> {
  return {
    'font-regular': fontFamily,
    ring: colours.accent,
    'bg-app': colours.canvas,
    'bg-neutral-1': colours.surface,
    'bg-neutral-1-hover': colours.surfaceHover,
    'bg-neutral-1-pressed': colours.surfacePressed,
    'bg-neutral-2': colours.surfaceRaised,
    'bg-neutral-2-hover': colours.surfaceHover,
    'bg-neutral-2-pressed': colours.surfacePressed,
    'bg-neutral-3': colours.surface,
    'bg-neutral-3-hover': colours.surfaceHover,
    'bg-neutral-3-pressed': colours.surfacePressed,
    'bg-neutral-4': colours.surfaceRaised,
    'bg-neutral-4-hover': colours.surfaceHover,
    'bg-neutral-4-pressed': colours.surfacePressed,
    'bg-danger': colours.negativeSurface,
    'bg-warning': colours.warningSurface,
    'bg-success': colours.positiveSurface,
    'bg-info': colours.noticeSurface,
    'fg-primary': colours.text,
    'fg-secondary': colours.textQuiet,
    'fg-disabled': colours.textDisabled,
    'fg-positive': colours.positive,
    'fg-negative': colours.negative,
    'fg-warning': colours.warning,
    'fg-announcement': colours.notice,
    'fg-danger': colours.negative,
    'fg-success': colours.positive,
    'fg-info': colours.notice,
    'fg-danger-on-bg': colours.negative,
    'fg-warning-on-bg': colours.warning,
    'fg-success-on-bg': colours.positive,
    'fg-info-on-bg': colours.notice,
    'border-1': colours.line,
    'border-2': colours.lineStrong,
    'accent-bg': colours.accent,
    'accent-bg-hover': colours.accentHover,
    'accent-fg': colours.onAccent,
    'bg-solid': colours.accent,
    'bg-solid-hover': colours.accentHover,
    'bg-solid-pressed': colours.accentHover,
    'fg-solid': colours.onAccent,
    'announcement-bg-subdued': colours.noticeSurface,
    'announcement-fg-subdued': colours.notice,
    'announcement-border': colours.notice,
    'positive-bg-subdued': colours.positiveSurface,
    'positive-fg-subdued': colours.positive,
    'positive-border': colours.positive,
    'warning-bg-subdued': colours.warningSurface,
    'warning-fg-subdued': colours.warning,
    'warning-border': colours.warning,
    'negative-bg-subdued': colours.negativeSurface,
    'negative-fg-subdued': colours.negative,
    'negative-border': colours.negative,
  };
}

/**
 * The style sheet that gives the components of `@backstage/ui` our colours, for
 * one mode. It lies outside their cascade layers and so wins over their own.
 */
export function componentTokens(colours: Colours): string {
  const root = colours.mode === 'light' ? ':root, ' : '';
  const lines = Object.entries(tokens(colours)).map(
    ([name, value]) => `--bui-${name}: ${value};`,
  );
  return `${root}[data-theme-mode='${colours.mode}'] { ${lines.join(' ')} }`;
}

/**
 * The colours of one mode. Everything drawn takes its colour from here, so that
 * contrast can be checked in one place.
 */
export interface Colours {
  mode: 'light' | 'dark';
  /** Behind the page. */
  canvas: string;
  /** Cards and tables on the canvas, and what lies on those. */
  surface: string;
  surfaceRaised: string;
  surfaceHover: string;
  surfacePressed: string;
  text: string;
  textQuiet: string;
  textDisabled: string;
  /** Decorative lines, and lines that show where a control is. */
  line: string;
  lineStrong: string;
  /** The one accent: a deep blue. */
  accent: string;
  accentHover: string;
  onAccent: string;
  link: string;
  positive: string;
  positiveSurface: string;
  warning: string;
  warningSurface: string;
  negative: string;
  negativeSurface: string;
  notice: string;
  noticeSurface: string;
  /** The bar on the left, dark in both modes. */
  navigation: string;
  navigationHover: string;
  navigationText: string;
  navigationSelected: string;
  navigationIndicator: string;
}

/** Dark ink on pale paper. */
export const lightColours: Colours = {
  mode: 'light',
  canvas: '#f3f5f9',
  surface: '#ffffff',
  surfaceRaised: '#f5f7fb',
  surfaceHover: '#e8edf5',
  surfacePressed: '#dbe3ef',
  text: '#0f1b2d',
  textQuiet: '#4a5a70',
  textDisabled: '#8592a5',
  line: '#d5dce6',
  lineStrong: '#66758a',
  accent: '#1f4e8c',
  accentHover: '#163a6a',
  onAccent: '#ffffff',
  link: '#1f4e8c',
  positive: '#0f6b35',
  positiveSurface: '#e3f4e9',
  warning: '#8a4700',
  warningSurface: '#fdf0dc',
  negative: '#b3202c',
  negativeSurface: '#fce8e9',
  notice: '#1f4e8c',
  noticeSurface: '#e4edf9',
  navigation: '#14274a',
  navigationHover: '#24406f',
  navigationText: '#cbd8ec',
  navigationSelected: '#ffffff',
  navigationIndicator: '#9cc3ff',
};

/** Pale ink on a night sky. */
export const darkColours: Colours = {
  mode: 'dark',
  canvas: '#0e1625',
  surface: '#172133',
  surfaceRaised: '#1f2b40',
  surfaceHover: '#28364e',
  surfacePressed: '#32425d',
  text: '#eef3fa',
  textQuiet: '#b4c1d3',
  textDisabled: '#7d8ba0',
  line: '#3a4a62',
  lineStrong: '#8b9bb1',
  accent: '#9cc3ff',
  accentHover: '#bcd6ff',
  onAccent: '#0d1a2e',
  link: '#9cc3ff',
  positive: '#74d69a',
  positiveSurface: '#12301f',
  warning: '#f3b562',
  warningSurface: '#3a2608',
  negative: '#ff9a9f',
  negativeSurface: '#42161a',
  notice: '#9cc3ff',
  noticeSurface: '#152c4d',
  navigation: '#0a101c',
  navigationHover: '#1f2b40',
  navigationText: '#b4c1d3',
  navigationSelected: '#ffffff',
  navigationIndicator: '#9cc3ff',
};

/**
 * Colours of the picture, the same in every theme: one hue from light to dark,
 * told apart by those who see no colours, and a text that stands out on each.
 */
export const picturePalette = {
  paper: '#ffffff',
  ink: '#1a1a1a',
  faint: '#595959',
  line: '#8c8c8c',
  shades: [
    { fill: '#eaf1fb', ink: '#1a1a1a' },
    { fill: '#c3d7f2', ink: '#1a1a1a' },
    { fill: '#94b8e6', ink: '#1a1a1a' },
    { fill: '#2f6bb3', ink: '#ffffff' },
    { fill: '#123a6b', ink: '#ffffff' },
  ],
} as const;

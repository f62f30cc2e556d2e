import { picturePalette as palette } from './picturePalette';

/** Content of an SVG picture with its size in pixels. */
export interface SvgPicture {
  width: number;
  height: number;
  content: string;
}

const FONT = 'system-ui, sans-serif';

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A line of text. */
export function svgText(
  text: string,
  options: {
    x: number;
    /** Of the line on which the letters stand. */
    y: number;
    size: number;
    fill?: string;
    bold?: boolean;
    centred?: boolean;
    /** Keeps the text apart from a pattern behind it. */
    backed?: boolean;
  },
): string {
  const { x, y, size, fill = palette.ink, bold, centred, backed } = options;
  const attributes = [
    `x="${x}"`,
    `y="${y}"`,
    `font-size="${size}"`,
    `fill="${fill}"`,
    ...(bold ? ['font-weight="700"'] : []),
    ...(centred ? ['text-anchor="middle"'] : []),
    ...(backed
      ? [`paint-order="stroke" stroke="${palette.paper}" stroke-width="3"`]
      : []),
  ];
  return `<text ${attributes.join(' ')}>${escaped(text)}</text>`;
}

/** The whole picture as an SVG document; it fetches nothing. */
export function svgDocument({ width, height, content }: SvgPicture): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}"><defs><pattern id="hatching" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="8" height="8" fill="${palette.paper}"/><rect width="2" height="8" fill="${palette.line}"/></pattern></defs><rect width="100%" height="100%" fill="${palette.paper}"/>${content}</svg>`;
}

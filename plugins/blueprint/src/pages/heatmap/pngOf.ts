import { svgDocument, type SvgPicture } from './svg';

/** Points for each pixel, so that the picture is sharp in print. */
const SCALE = 2;

/** Most points that a side may have: what every browser can draw. */
const LONGEST_SIDE = 16_000;

/**
 * Draws a picture as PNG, in the browser and without the network.
 *
 * @throws Error where the browser cannot draw it
 */
export async function pngOf(picture: SvgPicture): Promise<Blob> {
  const image = new Image();
  // Whole in its address, which the policy for contents of pages allows.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(
    svgDocument(picture),
  )}`;
  await image.decode();
  const scale = Math.min(
    SCALE,
    LONGEST_SIDE / picture.width,
    LONGEST_SIDE / picture.height,
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>(resolve =>
    canvas.toBlob(resolve, 'image/png'),
  );
  if (!png) {
    throw new Error(
      'This browser could not draw a picture of this size. Narrow the heat map and try again.',
    );
  }
  return png;
}

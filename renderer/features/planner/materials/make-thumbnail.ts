import { thumbnailSchema } from '../../../../shared/domain/planner/material';

/** Longest side of a thumbnail, in pixels. */
const longestSide = 160;

/** Sides and qualities that are tried, until one is small enough. */
const attempts = [
  { side: longestSide, quality: 0.8 },
  { side: longestSide, quality: 0.5 },
  { side: longestSide / 2, quality: 0.5 },
] as const;

/**
 * A small picture of a picture, as a data URL. It is drawn anew, so that nothing else of the file comes along.
 *
 * @param type media type, as the first bytes of the file have it
 * @returns null for a picture that is broken or has no size
 */
export async function makeThumbnail(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<string | null> {
  const picture = await createImageBitmap(new Blob([bytes], { type })).catch(() => null);
  if (!picture) return null;
  try {
    for (const { side, quality } of attempts) {
      const thumbnail = draw(picture, side, quality);
      if (thumbnail && thumbnailSchema.safeParse(thumbnail).success) return thumbnail;
    }
    return null;
  } finally {
    picture.close();
  }
}

function draw(picture: ImageBitmap, side: number, quality: number): string | null {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/webp', quality);
}

import { exportColors } from '../../../../shared/domain/activities/retrospective/export-look';
import type { DrawnPage, Measure } from '../../../../shared/domain/activities/retrospective/pages/page-model';

/** The picture of a page with its size in pixels. */
export type PagePicture = Readonly<{ bytes: Uint8Array<ArrayBuffer>; width: number; height: number }>;

/** Measures texts as `drawPage` draws them. */
export function canvasMeasure(): Measure {
  const context = contextOf(new OffscreenCanvas(1, 1));
  let last = '';
  return (text, font) => {
    // To set a font takes longer than to measure with it.
    if (font !== last) context.font = font;
    last = font;
    return context.measureText(text).width;
  };
}

/**
 * Draws a page that was laid out with `canvasMeasure`.
 *
 * @param scale - pixels for each unit of the page
 * @throws Error when the browser has no room for the picture
 */
export async function drawPage(
  page: DrawnPage,
  scale: number,
  type: 'image/png' | 'image/jpeg',
): Promise<PagePicture> {
  const canvas = new OffscreenCanvas(Math.round(page.width * scale), Math.round(page.height * scale));
  const context = contextOf(canvas);
  context.fillStyle = exportColors.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  for (const mark of page.marks) {
    context.fillStyle = mark.color;
    if (mark.kind === 'box') context.fillRect(mark.x, mark.y, mark.width, mark.height);
    else {
      context.font = mark.font;
      context.fillText(mark.text, mark.x, mark.y);
    }
  }
  const blob = await canvas.convertToBlob({ type, quality: 0.92 });
  return { bytes: new Uint8Array(await blob.arrayBuffer()), width: canvas.width, height: canvas.height };
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no canvas to draw on');
  return context;
}

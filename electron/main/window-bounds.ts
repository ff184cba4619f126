import type * as fileSystem from 'node:fs/promises';
import { z } from 'zod';
import { type WriteFs, writeFileSafely } from './safe-write';

export type Rectangle = Readonly<{ x: number; y: number; width: number; height: number }>;

/** Where the desk window stands, in display-independent pixels. */
export type WindowBounds = Rectangle & Readonly<{ maximized: boolean }>;

export const smallestWindow = { width: 960, height: 640 } as const;
const firstWindow = { width: 1440, height: 900 } as const;

/** So much of a window must be on a display to be found and dragged. */
const leastVisible = { width: 120, height: 80 } as const;

const coordinate = z.number().int().min(-100_000).max(100_000);
const side = z.number().int().min(1).max(100_000);
const boundsSchema = z.object({
  x: coordinate,
  y: coordinate,
  width: side,
  height: side,
  maximized: z.boolean(),
});

/** The bounds a file holds, or null when it holds none that can be used. */
export function parseBounds(text: string): WindowBounds | null {
  try {
    const parsed = boundsSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * Bounds that are good on the present displays: on one of them, no larger than it, and no smaller than the
 * screens need. Without usable bounds the window stands in the middle of the first display.
 *
 * @param workAreas areas of the displays without task bars, the primary one first
 */
export function fitBounds(saved: WindowBounds | null, workAreas: readonly Rectangle[]): WindowBounds {
  const primary = workAreas[0] ?? { x: 0, y: 0, ...firstWindow };
  const home = saved === null ? undefined : workAreas.find((area) => isOn(saved, area));
  if (saved === null || home === undefined) {
    return { ...centred(saved ?? firstWindow, primary), maximized: saved?.maximized ?? false };
  }
  const { width, height } = sized(saved, home);
  return {
    x: Math.min(Math.max(saved.x, home.x), home.x + home.width - width),
    y: Math.min(Math.max(saved.y, home.y), home.y + home.height - height),
    width,
    height,
    maximized: saved.maximized,
  };
}

function sized(wanted: Readonly<{ width: number; height: number }>, area: Rectangle) {
  return {
    width: Math.min(Math.max(wanted.width, smallestWindow.width), area.width),
    height: Math.min(Math.max(wanted.height, smallestWindow.height), area.height),
  };
}

function centred(wanted: Readonly<{ width: number; height: number }>, area: Rectangle): Rectangle {
  const { width, height } = sized(wanted, area);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}

function isOn(bounds: Rectangle, area: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const down = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y);
  return across >= leastVisible.width && down >= leastVisible.height;
}

/** Reads the saved bounds; null when there are none. */
export async function readBounds(
  fs: Pick<typeof fileSystem, 'readFile'>,
  file: string,
): Promise<WindowBounds | null> {
  try {
    return parseBounds(await fs.readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Saves the bounds. Callers wait for the window to stand still. */
export function saveBounds(fs: WriteFs, file: string, bounds: WindowBounds): Promise<void> {
  return writeFileSafely(fs, file, [new TextEncoder().encode(`${JSON.stringify(bounds)}\n`)]);
}

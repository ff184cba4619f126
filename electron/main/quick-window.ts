import type { Rectangle } from './window-bounds';

/** The part of Electron's `BrowserWindow` that the palette's window uses. */
export interface PalettePane {
  on(event: 'blur', listener: () => void): unknown;
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown;
  isDestroyed(): boolean;
  isVisible(): boolean;
  setBounds(bounds: Rectangle): void;
  show(): void;
  focus(): void;
  hide(): void;
  loadURL(url: string): Promise<void>;
  destroy(): void;
  webContents: Readonly<{
    on(event: 'render-process-gone', listener: () => void): unknown;
  }>;
}

export type QuickWindowOptions = Readonly<{
  pane: PalettePane;
  url: string;
  /** The work area of the display the person is at. */
  workArea: () => Rectangle;
}>;

/** The window of 快捷话术: made once, shown on its key, put away again. */
export interface QuickWindow {
  /** Loads its page, hidden. Never rejects: without it the desk has everything too. */
  load(): Promise<void>;
  /** Shows it where the person is, or puts it away when it is there. */
  toggle(): void;
  hide(): void;
  /** Tells when it comes up and when it goes; gives back what ends it. */
  onShown(listener: (shown: boolean) => void): () => void;
  destroy(): void;
}

export const quickSize = { width: 560, height: 420 } as const;

/** In the middle of a work area, a little above it, as one looks; never larger than it. */
export function quickBounds(area: Rectangle): Rectangle {
  const width = Math.min(quickSize.width, area.width);
  const height = Math.min(quickSize.height, area.height);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 3),
    width,
    height,
  };
}

/**
 * Drives the palette's window. It is hidden, never closed: its page stays ready, and whoever presses the key types at
 * once. Hiding gives the focus back: by the system on Windows and Linux, and on macOS because a panel
 * (`quickWindowOptions`) never took it from the other program.
 */
export function createQuickWindow({ pane, url, workArea }: QuickWindowOptions): QuickWindow {
  const listeners = new Set<(shown: boolean) => void>();
  let loaded = false;
  let leaving = false;

  const tell = (shown: boolean) => {
    for (const listener of listeners) listener(shown);
  };
  const load = async () => {
    // Closed while the desk loaded: that is quitting.
    if (pane.isDestroyed()) return;
    loaded = true;
    await pane.loadURL(url).catch(() => {
      loaded = false;
    });
  };
  const hide = () => {
    if (pane.isDestroyed() || !pane.isVisible()) return;
    pane.hide();
    tell(false);
  };
  const show = () => {
    pane.setBounds(quickBounds(workArea()));
    pane.show();
    pane.focus();
    tell(true);
    if (!loaded) void load();
  };

  pane.on('blur', hide);
  pane.on('close', (event) => {
    if (leaving) return;
    event.preventDefault();
    hide();
  });
  pane.webContents.on('render-process-gone', () => {
    // Loaded again the next time it is wanted: a page that crashes as it loads must not go round and round.
    loaded = false;
    hide();
  });

  return {
    load,
    hide,
    toggle() {
      if (pane.isDestroyed()) return;
      if (pane.isVisible()) hide();
      else show();
    },
    onShown(listener) {
      const own = (shown: boolean) => listener(shown);
      listeners.add(own);
      return () => listeners.delete(own);
    },
    destroy() {
      leaving = true;
      listeners.clear();
      if (!pane.isDestroyed()) pane.destroy();
    },
  };
}

import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQuickWindow, type PalettePane, quickBounds, quickSize } from '#main/quick-window';
import type { Rectangle } from '#main/window-bounds';

/** A window that notes what is done to it. */
class Pane extends EventEmitter implements PalettePane {
  readonly webContents = new EventEmitter();
  readonly calls: string[] = [];
  visible = false;
  destroyed = false;
  loads = true;
  isDestroyed = () => this.destroyed;
  isVisible = () => this.visible;
  setBounds = (bounds: Rectangle) => void this.calls.push(`at ${bounds.x},${bounds.y}`);
  focus = () => void this.calls.push('focus');
  show() {
    this.visible = true;
    this.calls.push('show');
  }
  hide() {
    this.visible = false;
    this.calls.push('hide');
  }
  async loadURL(url: string) {
    this.calls.push(`load ${url}`);
    if (!this.loads) throw new Error('ERR_FAILED');
  }
  destroy() {
    this.destroyed = true;
    this.calls.push('destroy');
  }
}

function quick() {
  const pane = new Pane();
  const at = { area: { x: 0, y: 0, width: 1600, height: 1000 } };
  const window = createQuickWindow({ pane, url: 'weilu://desk/#/quick', workArea: () => at.area });
  const shown: boolean[] = [];
  window.onShown((now) => shown.push(now));
  return { ...window, pane, at, shown };
}

describe('the window of 快捷话术', () => {
  it('loads hidden, comes up on the display the person is at, and goes when its key comes again', async () => {
    const { load, toggle, pane, at, shown } = quick();
    await load();
    expect([pane.calls, pane.visible]).toEqual([['load weilu://desk/#/quick'], false]);
    toggle();
    at.area = { x: -1920, y: 100, width: 1920, height: 1040 };
    toggle();
    toggle();
    expect(pane.calls.slice(1)).toEqual([
      ...['at 520,193', 'show', 'focus', 'hide'],
      ...['at -1240,307', 'show', 'focus'],
    ]);
    expect(shown).toEqual([true, false, true]);
  });

  it('goes when another window gets the focus, once, and tells so', () => {
    const { toggle, hide, pane, shown } = quick();
    toggle();
    pane.emit('blur');
    hide();
    expect(pane.calls.filter((call) => call === 'hide')).toHaveLength(1);
    expect(shown).toEqual([true, false]);
  });

  it('is put away when somebody closes it, and closes when the app ends', async () => {
    const { load, toggle, destroy, pane } = quick();
    toggle();
    const closing = { prevented: false, preventDefault: () => (closing.prevented = true) };
    pane.emit('close', closing);
    expect([closing.prevented, pane.visible, pane.destroyed]).toEqual([true, false, false]);
    destroy();
    expect(pane.destroyed).toBe(true);
    toggle();
    await load();
    expect(pane.calls.at(-1)).toBe('destroy');
  });

  it('loads its page again the next time it is wanted, after it crashed or did not load', async () => {
    const { load, toggle, pane } = quick();
    pane.loads = false;
    await load();
    pane.loads = true;
    toggle();
    expect(pane.calls.filter((call) => call.startsWith('load'))).toHaveLength(2);
    pane.webContents.emit('render-process-gone');
    expect(pane.visible).toBe(false);
    toggle();
    expect(pane.calls.filter((call) => call.startsWith('load'))).toHaveLength(3);
  });

  it('stands within any work area', () => {
    const side = fc.integer({ min: 1, max: 8_000 });
    const place = fc.integer({ min: -8_000, max: 8_000 });
    fc.assert(
      fc.property(fc.record({ x: place, y: place, width: side, height: side }), (area) => {
        const { x, y, width, height } = quickBounds(area);
        expect(x).toBeGreaterThanOrEqual(area.x);
        expect(y).toBeGreaterThanOrEqual(area.y);
        expect(x + width).toBeLessThanOrEqual(area.x + area.width);
        expect(y + height).toBeLessThanOrEqual(area.y + area.height);
        if (area.width >= quickSize.width) expect(width).toBe(quickSize.width);
      }),
    );
  });
});

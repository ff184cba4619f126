import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createNotices, type ShownNotice, withoutMarkup } from '#main/notices';

class PretendNotice extends EventEmitter {
  closed = false;
  show() {
    return undefined;
  }
  close() {
    this.closed = true;
  }
}

describe('notices of the system', () => {
  it('are held while the system may still tell of them, and not for ever', () => {
    const made: PretendNotice[] = [];
    const notices = createNotices(
      () => {
        const notice = new PretendNotice();
        made.push(notice);
        return notice as unknown as ShownNotice;
      },
      () => undefined,
    );
    const show = (tag: string) => notices.show({ title: '20:00 该发了', body: '防晒', tag });
    const wasHeld = (tag: string) => {
      const before = made.filter(({ closed }) => closed).length;
      show(tag);
      return made.filter(({ closed }) => closed).length > before;
    };
    show('first');
    expect(wasHeld('first')).toBe(true);
    made.at(-1)?.emit('click');
    expect(wasHeld('first')).toBe(false);
    // No `close` ever comes of these.
    for (let count = 0; count < 60; count += 1) show(`more ${count}`);
    expect(wasHeld('first')).toBe(false);
    expect(wasHeld('more 59')).toBe(true);
  });

  it('have no markup in their text where servers read it', () => {
    expect(withoutMarkup('<a href="x">点我</a> & <img src=x>')).toBe(
      '＜a href="x"＞点我＜/a＞ ＆ ＜img src=x＞',
    );
    expect(withoutMarkup('第047期 防晒')).toBe('第047期 防晒');
  });
});

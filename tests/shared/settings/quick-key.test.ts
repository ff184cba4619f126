import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isQuickKeyPressed,
  isSameKey,
  type KeyPress,
  quickKeyFault,
  quickKeyOfPress,
  readQuickKey,
  toHotkey,
  writeQuickKey,
} from '#shared/domain/settings/quick-key';
import { defaultSettings } from '#shared/wire/nouns/settings';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (code: string, held: Partial<KeyPress> = {}): KeyPress => ({ ...none, code, ...held });

describe('a key for the whole computer', () => {
  it('is read as Electron writes it, in any order and case', () => {
    expect(readQuickKey('CommandOrControl+Shift+Y')).toEqual({ modifiers: ['primary', 'shift'], key: 'Y' });
    expect(readQuickKey('shift + cmdorctrl + y')).toEqual(readQuickKey('CommandOrControl+Shift+Y'));
    expect(readQuickKey('Alt+f12')).toEqual({ modifiers: ['alt'], key: 'F12' });
    expect(readQuickKey('Option+Space')).toEqual({ modifiers: ['alt'], key: 'Space' });
  });

  it.each(['', '+', 'Y+', 'Y+Shift', 'Shift+Shift+Y', 'Hyper+Y', 'Alt+F25', 'Alt+é', 'Alt+Plus', 'Ctrl+YY'])(
    'is not read from %j',
    (written) => {
      expect(readQuickKey(written)).toBeNull();
      expect(quickKeyFault(written)).toBe('unreadable');
    },
  );

  it.each([
    ['Y', 'bare'],
    ['Shift+Y', 'bare'],
    ['Shift+Space', 'bare'],
    ['CommandOrControl+C', 'everyday'],
    ['Control+v', 'everyday'],
    ['Alt+F4', 'everyday'],
    ['CommandOrControl+Shift+V', 'everyday'],
    ['F9', null],
    ['CommandOrControl+Shift+C', null],
    ['CommandOrControl+K', null],
    ['Alt+Y', null],
    [defaultSettings.quickKey, null],
  ] as const)('%s: %s', (written, fault) => {
    expect(quickKeyFault(written)).toBe(fault);
  });

  it('is taken from the keyboard by the place of the key, whatever layout or Shift make of it', () => {
    expect(quickKeyOfPress(press('Digit1', { ctrlKey: true, shiftKey: true }), false)).toEqual({
      modifiers: ['primary', 'shift'],
      key: '1',
    });
    expect(quickKeyOfPress(press('KeyY', { metaKey: true, ctrlKey: true }), true)).toEqual({
      modifiers: ['primary', 'control'],
      key: 'Y',
    });
    expect(quickKeyOfPress(press('KeyY', { metaKey: true }), false)?.modifiers).toEqual(['super']);
    expect(quickKeyOfPress(press('ControlLeft', { ctrlKey: true }), false)).toBeNull();
    expect(quickKeyOfPress(press('IntlRo', { ctrlKey: true }), false)).toBeNull();
  });

  it('is known when it is pressed, and no other is', () => {
    const pressed = press('KeyY', { ctrlKey: true, shiftKey: true });
    expect(isQuickKeyPressed(defaultSettings.quickKey, pressed, false)).toBe(true);
    expect(isQuickKeyPressed(defaultSettings.quickKey, { ...pressed, altKey: true }, false)).toBe(false);
    expect(isQuickKeyPressed(defaultSettings.quickKey, pressed, true)).toBe(false);
    expect(isQuickKeyPressed('nonsense', pressed, false)).toBe(false);
  });

  it('is compared with the app’s own shortcuts', () => {
    expect(isSameKey('mod+shift+V', 'CommandOrControl+Shift+V')).toBe(true);
    expect(isSameKey('alt+1', 'Alt+1')).toBe(true);
    expect(isSameKey('shift+?', 'Shift+/')).toBe(false);
    expect(toHotkey('Shift+CommandOrControl+Y')).toBe('mod+shift+Y');
    expect(toHotkey('nonsense')).toBeNull();
  });

  it('every key that can be pressed is read back from what is written of it', () => {
    const codes = [
      'KeyA',
      'KeyZ',
      'Digit0',
      'F1',
      'F24',
      'Space',
      'ArrowUp',
      'Comma',
      'Backslash',
      'Quote',
      'Minus',
    ];
    const held = fc.record({
      ...{ ctrlKey: fc.boolean(), metaKey: fc.boolean(), altKey: fc.boolean(), shiftKey: fc.boolean() },
    });
    fc.assert(
      fc.property(fc.constantFrom(...codes), held, fc.boolean(), (code, modifiers, mac) => {
        const key = quickKeyOfPress({ code, ...modifiers }, mac);
        expect(key).not.toBeNull();
        if (key) expect(readQuickKey(writeQuickKey(key))).toEqual(key);
      }),
    );
  });
});

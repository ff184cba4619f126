import { DEFAULT_THEME, mergeMantineTheme } from '@mantine/core';
import { expect, test } from 'vitest';
import { cssVariablesResolver, theme } from '../../../renderer/theme/theme';

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
    const part = channel / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('amber words on their light ground can be read', () => {
  const { light } = cssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
  expect(light['--mantine-color-yellow-light-color']).toBe('var(--weilu-warning-text)');
  const words = luminance(channels(light['--weilu-warning-text'] ?? '#ffffff'));
  // A deeper ground than any amber badge has.
  const ground = luminance(channels(DEFAULT_THEME.colors.yellow[1]));
  expect((ground + 0.05) / (words + 0.05)).toBeGreaterThan(4.5);
});

import { expect, it } from 'vitest';
import { browserMajor } from '../../../renderer/host/browser-major';

it.each([
  [156, { userAgent: '', userAgentData: { brands: [{ brand: 'Chromium', version: '156' }] } }],
  [156, { userAgent: 'Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36' }],
  [140, { userAgent: 'Mozilla/5.0 (X11; rv:140.0) Gecko/20100101 Firefox/140.0' }],
  [0, { userAgent: 'something', userAgentData: { brands: [] } }],
])('is %d as the browser says', (major, navigator) => {
  expect(browserMajor(navigator)).toBe(major);
});

/**
 * The policy of every page in both hosts. Scripts come from our own built files and nowhere else; nothing may
 * connect anywhere. Inline styles are Mantine's; frames are the vault page of the web host.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Headers of every page, the same from the app's own scheme and from the web host. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cache-Control': 'no-store',
};

/**
 * Headers of what a page loads, in the web host. Its name has the hash of its content in it: what stands there once
 * stands there for ever. A browser that may keep it keeps what it compiled from it, too.
 */
export const assetHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders,
  'Cache-Control': 'private, max-age=31536000, immutable',
};

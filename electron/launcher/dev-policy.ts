import { contentSecurityPolicy, securityHeaders } from '#shared/security/content-security-policy';
import { loopbackUrl } from './loopback-host';
import { ownHeader } from './web-server';

/**
 * Headers of the development server: the app's own, loosened by what hot reload needs and nothing more: the nonce
 * of the inline script that React Refresh puts first, the reload socket, and the blob worker that waits for a
 * restarted server.
 */
export function developmentHeaders(port: number, nonce: string): Readonly<Record<string, string>> {
  const socket = loopbackUrl(port).replace(/^http/, 'ws').replace(/\/$/, '');
  const looser: Readonly<Record<string, string>> = {
    'script-src': `script-src 'self' 'nonce-${nonce}'`,
    'connect-src': `connect-src ${socket}`,
    'worker-src': "worker-src 'self' blob:",
  };
  const policy = contentSecurityPolicy
    .split('; ')
    .map((directive) => looser[directive.split(' ', 1)[0] ?? ''] ?? directive)
    .join('; ');
  return { ...securityHeaders, 'Content-Security-Policy': policy, [ownHeader]: '1' };
}

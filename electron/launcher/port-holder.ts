import { request } from 'node:http';
import { frozen } from '#shared/frozen';
import { ownHeader } from './web-server';

/** Milliseconds the holder of the port has to answer. */
const patience = 2_000;

/** Who listens at the loopback port: nobody, this app, or another program. */
export function whoHoldsPort(port: number): Promise<'nobody' | 'weilu' | 'other'> {
  return new Promise((resolve) => {
    const probe = request(
      { host: frozen.webHostAddress, port, method: 'HEAD', path: '/', agent: false, timeout: patience },
      (response) => {
        response.resume();
        resolve(response.headers[ownHeader.toLowerCase()] === undefined ? 'other' : 'weilu');
        probe.destroy();
      },
    );
    probe.once('timeout', () => {
      resolve('other');
      probe.destroy();
    });
    probe.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ECONNREFUSED' ? 'nobody' : 'other'),
    );
    probe.end();
  });
}

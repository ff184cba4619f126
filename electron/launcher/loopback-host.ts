import { frozen } from '#shared/frozen';

/** The address of the web host's desk page. People's data belongs to exactly this origin. */
export function loopbackUrl(port: number): string {
  return `http://${frozen.webHostAddress}:${port}/`;
}

/**
 * What to do with a request by its Host header. A page from elsewhere whose name was pointed at 127.0.0.1 (DNS
 * rebinding) comes with its own name there and is refused. `localhost` is led to 127.0.0.1, because to the browser
 * it is another origin and would show an empty app.
 */
export function judgeHost(hostHeader: string | undefined, port: number): 'serve' | 'lead' | 'refuse' {
  if (hostHeader === `${frozen.webHostAddress}:${port}`) return 'serve';
  return hostHeader?.toLowerCase() === `localhost:${port}` ? 'lead' : 'refuse';
}

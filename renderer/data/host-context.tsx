import { createContext, useContext } from 'react';
import type { Host } from '../host/host';

const HostContext = createContext<Host | null>(null);

export const HostProvider = HostContext.Provider;

/** The vault and the shell of this page. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('useHost outside HostProvider');
  return host;
}

/**
 * What windows of the app tell one another about the lock, so that shutting one shuts all. `changed`: whether there is
 * a lock, or after how long it shuts, is to be read again. `touched`: somebody is at the keyboard.
 */
export type LockNews = 'locked' | 'unlocked' | 'changed' | 'touched';

const known: readonly unknown[] = ['locked', 'unlocked', 'changed', 'touched'] satisfies readonly LockNews[];

let channel: BroadcastChannel | null = null;

/** Tells the other windows; nobody hears it before this window listens itself. */
export function tellOtherWindows(news: LockNews): void {
  channel?.postMessage(news);
}

/** Hears the other windows; gives back what ends it. A window does not hear itself. */
export function hearOtherWindows(onNews: (news: LockNews) => void): () => void {
  channel ??= new BroadcastChannel('weilu-lock');
  const open = channel;
  const listener = ({ data }: MessageEvent<unknown>) => {
    if (known.includes(data)) onNews(data as LockNews);
  };
  open.addEventListener('message', listener);
  return () => open.removeEventListener('message', listener);
}

/**
 * Resolves with the moment (`performance.now`) at which something was on the screen: after the frame that drew it.
 *
 * @param isThere - asked again after each change of the page
 */
export function painted(isThere: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isThere()) return;
      observer.disconnect();
      // A task queued by the last callback before a frame runs when that frame has been drawn.
      requestAnimationFrame(() => {
        const drawn = new MessageChannel();
        drawn.port1.onmessage = () => {
          drawn.port1.close();
          resolve(performance.now());
        };
        drawn.port2.postMessage(null);
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    look();
  });
}

/** What the question needs to say; Electron's `dialog.showMessageBox` takes it as it is. */
export type LinkQuestion = {
  type: 'question';
  message: string;
  detail: string;
  buttons: string[];
  defaultId: number;
  cancelId: number;
  noLink: boolean;
};

const openButton = 0;
const stayButton = 1;

/**
 * Opens `https:` addresses in the browser, each after a question that shows the whole address. While one
 * question stands, further ones are dropped, so that a page cannot bury the person in them.
 *
 * @param ask shows the question and gives the number of the button
 * @param open Electron's `shell.openExternal`
 */
export function createExternalLinks(
  ask: (question: LinkQuestion) => Promise<number>,
  open: (url: string) => Promise<void>,
): (url: string) => Promise<void> {
  let asking = false;
  return async (url) => {
    if (asking || !URL.canParse(url)) return;
    const { protocol, href } = new URL(url);
    if (protocol !== 'https:') return;
    asking = true;
    try {
      const button = await ask({
        type: 'question',
        message: '用浏览器打开这个网址？',
        detail: `${href}\n\n围炉自己从不联网，打开后由浏览器访问。`,
        buttons: ['打开', '不打开'],
        defaultId: stayButton,
        cancelId: stayButton,
        noLink: true,
      });
      if (button === openButton) await open(href);
    } finally {
      asking = false;
    }
  };
}

import type { BrowserWindow, Dialog } from 'electron';

type MessageBox = Pick<Dialog, 'showMessageBox'>;

const openAgain = 0;

/** The page of the desk crashed: the person opens it again or quits. */
export async function offerDeskAgain(dialog: MessageBox, desk: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(desk, {
    type: 'error',
    message: '界面意外停止了',
    detail: '已经保存的内容都还在。',
    buttons: ['重新打开', '退出'],
    noLink: true,
  });
  if (desk.isDestroyed()) return;
  if (response === openAgain) desk.webContents.reload();
  else desk.destroy();
}

/** The vault crashed too often to be started again. Settles when the person has read it. */
export async function tellVaultGone(dialog: MessageBox, desk: BrowserWindow, reason: string): Promise<void> {
  if (desk.isDestroyed()) return;
  await dialog.showMessageBox(desk, {
    type: 'error',
    message: '数据部分反复停止，没能再打开',
    detail: `已经保存的内容没有被改动。请退出后重新打开围炉。\n\n原因：${reason}`,
    buttons: ['退出'],
    noLink: true,
  });
}

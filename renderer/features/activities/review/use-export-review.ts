import { useState } from 'react';
import type { Activity } from '../../../../shared/domain/activities/activity';
import {
  textsOfDocument,
  withTexts,
} from '../../../../shared/domain/activities/retrospective/document-texts';
import { retrospectiveFileName } from '../../../../shared/domain/activities/retrospective/file-name';
import {
  buildRetrospectiveDocument,
  type RetrospectiveDocument,
} from '../../../../shared/domain/activities/retrospective/retrospective-document';
import type { Day } from '../../../../shared/domain/days';
import type { ActivityId } from '../../../../shared/domain/ids';
import { WeiluError } from '../../../../shared/wire/errors';
import type { FileOfFolder, ShellApi } from '../../../../shared/wire/shell-api';
import type { VaultApi } from '../../../../shared/wire/vault-api';
import { useHost } from '../../../data/host-context';
import { showError, showNote } from '../../../data/toasts';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { type ReviewFiles, type ReviewFormat, writeReview } from './review-files';

/** What goes into a file: the document, and what its name is made from. */
type Review = Readonly<{ document: RetrospectiveDocument; named: Pick<Activity, 'title' | 'startsOn'> }>;

/** How far an export is: pages drawn, of how many; none where there are no pages to draw. */
export type ExportProgress = Readonly<{ done: number; total: number }>;

/** The retrospective as the data is now. @throws WeiluError `not-found` */
async function readReview(
  vault: VaultApi,
  { id, today }: Readonly<{ id: ActivityId; today: Day }>,
  hideNames: boolean,
): Promise<Review> {
  const report = await vault.query('activities.report', { id });
  if (!report) throw new WeiluError('not-found', { noun: 'activity' });
  const document = buildRetrospectiveDocument(report, today);
  const { title, startsOn, communityId } = report.activity;
  if (!hideNames) return { document, named: { title, startsOn } };
  // One job for all of it, so that each person is the same letter everywhere, in the name of the file too.
  const texts = [title, ...textsOfDocument(document)];
  const masked = await vault.perform('data.maskTexts', { communityId, texts });
  const [maskedTitle = title, ...others] = masked.texts;
  return { document: withTexts(document, others), named: { title: maskedTitle, startsOn } };
}

/** Pages of a picture that are drawn and go into one folder. `into` is its name. */
export type DrawnPages = Readonly<{ into: string; mediaType: string; files: readonly FileOfFolder[] }>;

function pagesOf(base: string, format: ReviewFormat, { mediaType, files }: ReviewFiles): DrawnPages {
  const digits = String(files.length).length;
  return {
    into: base,
    mediaType,
    files: files.map((bytes, index) => ({
      path: text.activities.review.pageFile(String(index + 1).padStart(digits, '0'), format),
      bytes,
    })),
  };
}

/** Saves page after page; false where the person stops it. */
async function saveOneByOne(shell: ShellApi, { into, mediaType, files }: DrawnPages): Promise<boolean> {
  for (const { path, bytes } of files) {
    if (!(await shell.saveFile({ name: `${into}-${path}`, mediaType, bytes }))) return false;
  }
  return true;
}

/**
 * Exports the retrospective of an activity, without names where `hideNames`: as files whose name is said once they are
 * saved, or as text for a chat, which `chat` holds until it is put away. Several pages wait in `pages` where a browser
 * would ask for a folder: it does so only at once after a key or a click, and nobody knows what for without a word.
 */
export function useExportReview(id: ActivityId) {
  const { vault, shell } = useHost();
  const today = useToday();
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const [chat, setChat] = useState<RetrospectiveDocument | null>(null);
  const [pages, setPages] = useState<DrawnPages | null>(null);
  const attempt = async (work: () => Promise<void>) => {
    setProgress({ done: 0, total: 0 });
    try {
      await work();
    } catch (thrown) {
      showError(thrown);
    } finally {
      setProgress(null);
    }
  };
  const exportReview = (format: ReviewFormat, hideNames: boolean) =>
    attempt(async () => {
      const { document, named } = await readReview(vault, { id, today }, hideNames);
      const written = await writeReview(document, format, (done, total) => setProgress({ done, total }));
      const name = retrospectiveFileName(named, format);
      const [only, ...others] = written.files;
      if (only && others.length === 0) {
        const saved = await shell.saveFile({ name, mediaType: written.mediaType, bytes: only });
        if (saved) showNote(text.activities.review.exported(name));
        return;
      }
      const drawn = pagesOf(name.slice(0, -(format.length + 1)), format, written);
      const asks = shell.can('choose-folder') && !shell.can('native-dialogs');
      if (asks) setPages(drawn);
      else await savePages(drawn, shell.can('choose-folder'));
    });
  const savePages = async (drawn: DrawnPages, inFolder: boolean) => {
    const { into, files } = drawn;
    const name = inFolder ? await shell.saveFolder(into, files) : (await saveOneByOne(shell, drawn)) && into;
    if (!name) return;
    setPages(null);
    showNote(text.activities.review.exportedPages(name, files.length));
  };
  const showChat = (hideNames: boolean) =>
    attempt(async () => setChat((await readReview(vault, { id, today }, hideNames)).document));
  return {
    progress,
    exportReview,
    chat,
    showChat,
    closeChat: () => setChat(null),
    pages,
    savePages: (drawn: DrawnPages, inFolder: boolean) => attempt(() => savePages(drawn, inFolder)),
    closePages: () => setPages(null),
  };
}

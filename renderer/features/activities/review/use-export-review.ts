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
import type { ActivityId } from '../../../../shared/domain/ids';
import { WeiluError } from '../../../../shared/wire/errors';
import type { ShellApi } from '../../../../shared/wire/shell-api';
import type { VaultApi } from '../../../../shared/wire/vault-api';
import { useHost } from '../../../data/host-context';
import { showError, showNote } from '../../../data/toasts';
import { text } from '../../../i18n/text';
import { type ReviewFiles, type ReviewFormat, writeReview } from './review-files';

/** What goes into a file: the document, and what its name is made from. */
type Review = Readonly<{ document: RetrospectiveDocument; named: Pick<Activity, 'title' | 'startsOn'> }>;

/** How far an export is: pages drawn, of how many; none where there are no pages to draw. */
export type ExportProgress = Readonly<{ done: number; total: number }>;

/** The retrospective as the data is now. @throws WeiluError `not-found` */
async function readReview(vault: VaultApi, id: ActivityId, hideNames: boolean): Promise<Review> {
  const report = await vault.query('activities.report', { id });
  if (!report) throw new WeiluError('not-found', { noun: 'activity' });
  const document = buildRetrospectiveDocument(report);
  const { title, startsOn, communityId } = report.activity;
  if (!hideNames) return { document, named: { title, startsOn } };
  // One job for all of it, so that each person is the same letter everywhere, in the name of the file too.
  const texts = [title, ...textsOfDocument(document)];
  const masked = await vault.perform('data.maskTexts', { communityId, texts });
  const [maskedTitle = title, ...others] = masked.texts;
  return { document: withTexts(document, others), named: { title: maskedTitle, startsOn } };
}

/** Saves one file, or pages in a folder of their own; the name it got, or null where the person does not save it. */
async function saveReview(
  shell: ShellApi,
  named: Review['named'],
  format: ReviewFormat,
  { mediaType, files }: ReviewFiles,
): Promise<string | null> {
  const name = retrospectiveFileName(named, format);
  const [only, ...others] = files;
  if (!only) return null;
  if (others.length === 0) return (await shell.saveFile({ name, mediaType, bytes: only })) ? name : null;
  const base = name.slice(0, -(format.length + 1));
  const digits = String(files.length).length;
  const pages = files.map((bytes, index) => ({
    path: text.activities.review.pageFile(String(index + 1).padStart(digits, '0'), format),
    bytes,
  }));
  if (shell.can('choose-folder')) return shell.saveFolder(base, pages);
  // A browser that picks no folders still saves file after file.
  for (const { path, bytes } of pages) {
    if (!(await shell.saveFile({ name: `${base}-${path}`, mediaType, bytes }))) return null;
  }
  return base;
}

/**
 * Exports the retrospective of an activity, without names where `hideNames`: as files whose name is said once they are
 * saved, or as text for a chat, which `chat` holds until it is put away.
 */
export function useExportReview(id: ActivityId) {
  const { vault, shell } = useHost();
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const [chat, setChat] = useState<RetrospectiveDocument | null>(null);
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
      const { document, named } = await readReview(vault, id, hideNames);
      const files = await writeReview(document, format, (done, total) => setProgress({ done, total }));
      const name = await saveReview(shell, named, format, files);
      if (name === null) return;
      const pages = files.files.length;
      showNote(
        pages > 1 ? text.activities.review.exportedPages(name, pages) : text.activities.review.exported(name),
      );
    });
  const showChat = (hideNames: boolean) =>
    attempt(async () => setChat((await readReview(vault, id, hideNames)).document));
  return { progress, exportReview, chat, showChat, closeChat: () => setChat(null) };
}

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
import { retrospectiveMarkdown } from '../../../../shared/domain/activities/retrospective/retrospective-markdown';
import type { ActivityDetail } from '../../../../shared/wire/nouns/activities';
import type { FileToSave } from '../../../../shared/wire/shell-api';
import type { VaultApi } from '../../../../shared/wire/vault-api';
import { useHost } from '../../../data/host-context';
import { showError, showNote } from '../../../data/toasts';
import { text } from '../../../i18n/text';

/** The files a retrospective can be. */
export type ReviewFormat = 'md' | 'docx';

type FileContent = Pick<FileToSave, 'mediaType' | 'bytes'>;

const writers: Readonly<Record<ReviewFormat, (document: RetrospectiveDocument) => Promise<FileContent>>> = {
  md: async (document) => ({
    mediaType: 'text/markdown;charset=utf-8',
    bytes: new TextEncoder().encode(retrospectiveMarkdown(document)),
  }),
  docx: async (document) => {
    // The library behind it is large and seldom needed.
    const { docxType, retrospectiveDocx } = await import(
      '../../../../shared/domain/activities/retrospective/retrospective-docx'
    );
    return { mediaType: docxType, bytes: await retrospectiveDocx(document) };
  },
};

/** What goes into a file: the document, and what its name is made from. */
type Review = Readonly<{ document: RetrospectiveDocument; named: Pick<Activity, 'title' | 'startsOn'> }>;

/** The retrospective without people's names, in its text and in the name of its file. */
async function masked(
  vault: VaultApi,
  { document, named }: Review,
  { activity }: ActivityDetail,
): Promise<Review> {
  const { communityId } = activity;
  const given = [named.title, ...textsOfDocument(document)];
  const { texts } = await vault.perform('data.maskTexts', { communityId, texts: given });
  const [title = named.title, ...others] = texts;
  return { document: withTexts(document, others), named: { ...named, title } };
}

/** Saves the retrospective of an activity as a file, without names where `hideNames`, and says its name. */
export function useExportReview() {
  const { vault, shell } = useHost();
  const [exporting, setExporting] = useState(false);
  const exportReview = async (detail: ActivityDetail, format: ReviewFormat, hideNames: boolean) => {
    setExporting(true);
    try {
      const whole: Review = { document: buildRetrospectiveDocument(detail), named: detail.activity };
      const { document, named } = hideNames ? await masked(vault, whole, detail) : whole;
      const content = await writers[format](document);
      const name = retrospectiveFileName(named, format);
      if (await shell.saveFile({ name, ...content })) showNote(text.activities.review.exported(name));
    } catch (thrown) {
      showError(thrown);
    } finally {
      setExporting(false);
    }
  };
  return { exporting, exportReview };
}

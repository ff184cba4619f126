import { useState } from 'react';
import { retrospectiveFileName } from '../../../../shared/domain/activities/retrospective/file-name';
import {
  buildRetrospectiveDocument,
  type RetrospectiveDocument,
} from '../../../../shared/domain/activities/retrospective/retrospective-document';
import { retrospectiveMarkdown } from '../../../../shared/domain/activities/retrospective/retrospective-markdown';
import type { ActivityDetail } from '../../../../shared/wire/nouns/activities';
import type { FileToSave } from '../../../../shared/wire/shell-api';
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

/** Saves the retrospective of an activity as a file and says its name. */
export function useExportReview() {
  const { shell } = useHost();
  const [exporting, setExporting] = useState(false);
  const exportReview = async (detail: ActivityDetail, format: ReviewFormat) => {
    setExporting(true);
    try {
      const content = await writers[format](buildRetrospectiveDocument(detail));
      const name = retrospectiveFileName(detail.activity, format);
      if (await shell.saveFile({ name, ...content })) showNote(text.activities.review.exported(name));
    } catch (thrown) {
      showError(thrown);
    } finally {
      setExporting(false);
    }
  };
  return { exporting, exportReview };
}

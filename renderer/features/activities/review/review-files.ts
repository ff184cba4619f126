import type { RetrospectiveDocument } from '../../../../shared/domain/activities/retrospective/retrospective-document';
import { retrospectiveMarkdown } from '../../../../shared/domain/activities/retrospective/retrospective-markdown';
import type { OnPage } from './review-pages';

/** The files a retrospective can be. */
export type ReviewFormat = 'docx' | 'pdf' | 'html' | 'md' | 'png';

/** What is saved: one file, or the pages of one. */
export type ReviewFiles = Readonly<{ mediaType: string; files: readonly Uint8Array<ArrayBuffer>[] }>;

type Writer = (document: RetrospectiveDocument, onPage: OnPage) => Promise<ReviewFiles>;

function utf8(text: string): readonly Uint8Array<ArrayBuffer>[] {
  return [new TextEncoder().encode(text)];
}

// What is behind the larger formats is seldom needed and comes when it is.
const writers: Readonly<Record<ReviewFormat, Writer>> = {
  md: async (document) => ({
    mediaType: 'text/markdown;charset=utf-8',
    files: utf8(retrospectiveMarkdown(document)),
  }),
  html: async (document) => {
    const { retrospectiveHtml } = await import(
      '../../../../shared/domain/activities/retrospective/retrospective-html'
    );
    return { mediaType: 'text/html;charset=utf-8', files: utf8(retrospectiveHtml(document)) };
  },
  docx: async (document) => {
    const { docxType, retrospectiveDocx } = await import(
      '../../../../shared/domain/activities/retrospective/retrospective-docx'
    );
    return { mediaType: docxType, files: [await retrospectiveDocx(document)] };
  },
  pdf: async (document, onPage) => {
    const { pdfOf } = await import('./review-pages');
    return { mediaType: 'application/pdf', files: [await pdfOf(document, onPage)] };
  },
  png: async (document, onPage) => {
    const { picturesOf } = await import('./review-pages');
    return { mediaType: 'image/png', files: await picturesOf(document, onPage) };
  },
};

/** Writes a retrospective in a format; `onPage` is told of each page that is drawn. */
export function writeReview(
  document: RetrospectiveDocument,
  format: ReviewFormat,
  onPage: OnPage,
): Promise<ReviewFiles> {
  return writers[format](document, onPage);
}

import { exportColors, exportFonts } from '../export-look';
import { breakLines } from './break-lines';
import type { DrawnPage, Measure, PageBox, PageFormat, PageText } from './page-model';

/** How a text is written. */
export type TextLook = Readonly<{ size: number; bold: boolean; color: string }>;

type Mark = PageText | PageBox;
type PageDraft = { marks: Mark[]; end: number };

/** Height of a line for each unit of its font. */
const leading = 1.6;

export const lineHeight = ({ size }: TextLook) => size * leading;

function fontOf({ size, bold }: TextLook): string {
  return `${bold ? 600 : 400} ${size}px ${exportFonts}`;
}

/** The pages of a document while they are written, from the top down. */
export class Sheet {
  readonly width: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the next thing goes. */
  y: number;
  readonly #pages: PageDraft[] = [{ marks: [], end: 0 }];
  readonly #known = new Map<string, number>();

  constructor(
    readonly format: PageFormat,
    readonly measure: Measure,
  ) {
    this.left = format.margin;
    this.top = format.margin;
    this.width = format.width - 2 * format.margin;
    this.bottom = format.height - format.margin - format.foot;
    this.y = this.top;
  }

  get room(): number {
    return this.bottom - this.y;
  }

  get isEmpty(): boolean {
    return this.y === this.top;
  }

  nextPage(): void {
    this.#pages.push({ marks: [], end: 0 });
    this.y = this.top;
  }

  /** Leaves a gap, but none at the head of a page. */
  gap(height: number): void {
    if (!this.isEmpty) this.y += height;
  }

  widthOf(text: string, look: TextLook): number {
    const font = fontOf(look);
    const key = `${font}\n${text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const width = this.measure(text, font);
    this.#known.set(key, width);
    return width;
  }

  linesOf(text: string, width: number, look: TextLook): readonly string[] {
    return breakLines(text, width, (piece) => this.widthOf(piece, look));
  }

  /** A line of text whose upper edge is at `top`. */
  write(line: string, look: TextLook, at: Readonly<{ x: number; top: number; source: number | null }>): void {
    const baseline = at.top + lineHeight(look) / 2 + look.size * 0.36;
    this.#add({
      ...{ kind: 'text', text: line, font: fontOf(look), size: look.size, color: look.color },
      ...{ x: at.x, y: baseline, width: this.measure(line, fontOf(look)), source: at.source },
    });
    this.#reach(at.top + lineHeight(look));
  }

  box(box: Omit<PageBox, 'kind'>): void {
    this.#add({ kind: 'box', ...box });
    this.#reach(box.y + box.height);
  }

  /** The pages as they are to be drawn, each with its number where there are several. */
  finish(): readonly DrawnPage[] {
    const { width, height, margin, foot, trimmed } = this.format;
    const count = this.#pages.length;
    return this.#pages.map(({ marks, end }, index) => {
      const ends = trimmed ? Math.ceil(Math.min(height, end + margin + foot)) : height;
      const number = count > 1 ? [this.#pageNumber(`${index + 1} / ${count}`, ends)] : [];
      return { width, height: ends, marks: [...marks, ...number] };
    });
  }

  #pageNumber(words: string, height: number): PageText {
    const { width, margin, sizes } = this.format;
    const look: TextLook = { size: sizes.foot, bold: false, color: exportColors.dim };
    const wide = this.widthOf(words, look);
    return {
      ...{ kind: 'text', text: words, font: fontOf(look), size: look.size, color: look.color },
      ...{ x: (width - wide) / 2, y: height - margin * 0.7, width: wide, source: null },
    };
  }

  #page(): PageDraft {
    const page = this.#pages.at(-1);
    if (!page) throw new RangeError('a sheet has a page from the start');
    return page;
  }

  #add(mark: Mark): void {
    this.#page().marks.push(mark);
  }

  #reach(y: number): void {
    const page = this.#page();
    page.end = Math.max(page.end, y);
  }
}

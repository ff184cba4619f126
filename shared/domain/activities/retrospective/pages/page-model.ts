/** Width of a text in the units of its page, drawn in a font as CSS writes it. */
export type Measure = (text: string, font: string) => number;

/** What a line of a page is of, for who reads the page aloud. */
export type PageText = Readonly<{
  kind: 'text';
  /** An exact slice of the text it is of: the lines of a text, joined, give it back. */
  text: string;
  font: string;
  /** Size of the font. */
  size: number;
  color: string;
  /** Left end and baseline, from the upper left corner of the page. */
  x: number;
  y: number;
  width: number;
  /** Place of the text among `textsOfDocument`; null for what only the page has: its number, signs, a repeated head. */
  source: number | null;
}>;

export type PageBox = Readonly<{
  kind: 'box';
  x: number;
  y: number;
  width: number;
  height: number;
  color: string;
}>;

export type DrawnPage = Readonly<{
  width: number;
  height: number;
  marks: readonly (PageText | PageBox)[];
}>;

/** Sizes of a kind of page, in its own units. */
export type PageFormat = Readonly<{
  width: number;
  /** Most a page is high. */
  height: number;
  /** The last page ends where its text does. */
  trimmed: boolean;
  margin: number;
  /** Height kept free at the foot for the number of the page. */
  foot: number;
  sizes: Readonly<Record<'title' | 'heading' | 'body' | 'cell' | 'foot', number>>;
}>;

/** Pixels of a picture for each CSS pixel of it. */
export const imageScale = 2;

/** Pages of a picture for chats, in CSS pixels: with two pixels for each, no page is over 8,000 pixels high. */
export const imageFormat: PageFormat = {
  ...{ width: 750, height: 3_960, trimmed: true, margin: 48, foot: 24 },
  sizes: { title: 40, heading: 31, body: 26, cell: 24, foot: 20 },
};

/** Pages of A4 in points (1/72 inch). */
export const a4Format: PageFormat = {
  ...{ width: 595, height: 842, trimmed: false, margin: 56, foot: 8 },
  sizes: { title: 20, heading: 14.5, body: 10.5, cell: 10, foot: 8.5 },
};

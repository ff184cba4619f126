import { type PdfFile, type PdfReference, utf16Hex } from './pdf-file';

/** East Asian characters and pictures, which are as wide as high; all else is taken for half as wide. */
const wide =
  /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303F\uFF01-\uFF60])/u;

/** Most entries of one block of a CMap (Adobe Technical Note 5014). */
const blockSize = 100;
/** What is said of a character once all two-byte codes are taken. */
const replacement = '\uFFFD';

/**
 * The font of the text nobody sees: each character has a two-byte code of its own and a table says which character it
 * is, so that a viewer can find, select and read it. It has no glyphs, for the picture below shows them.
 */
export class TextFont {
  readonly #codes = new Map<string, number>();

  /** The codes of a text, as a string object. */
  write(text: string): string {
    return `<${Array.from(text, (character) => hexCode(this.#codeOf(character))).join('')}>`;
  }

  /** Width of a text as the font has it, for a size of 1. */
  widthOf(text: string): number {
    return Array.from(text).reduce((sum, character) => sum + (wide.test(character) ? 1 : 0.5), 0);
  }

  #codeOf(character: string): number {
    const known = this.#codes.get(character);
    if (known !== undefined) return known;
    if (this.#codes.size >= 0xfffe) return this.#codes.get(replacement) ?? 0;
    const code = this.#codes.size + 1;
    this.#codes.set(character, code);
    return code;
  }

  /** Writes the font with all the characters used so far to its place (ISO 32000-1, 9.7). */
  writeTo(file: PdfFile, place: PdfReference): void {
    const descriptor = file.add(
      '<< /Type /FontDescriptor /FontName /WeiluText /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    );
    const narrow = [...this.#codes].filter(([character]) => !wide.test(character));
    const widths = narrow.map(([, code]) => `${code} [500]`).join(' ');
    const descendant = file.add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /WeiluText /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} /DW 1000 /W [${widths}] /CIDToGIDMap /Identity >>`,
    );
    const toUnicode = file.addText(this.#characterMap());
    file.set(
      place,
      `<< /Type /Font /Subtype /Type0 /BaseFont /WeiluText /Encoding /Identity-H /DescendantFonts [${descendant}] /ToUnicode ${toUnicode} >>`,
    );
  }

  /** Which character each code is (9.10.3); one beyond U+FFFF is a surrogate pair. */
  #characterMap(): string {
    const entries = [...this.#codes].map(
      ([character, code]) => `<${hexCode(code)}> <${utf16Hex(character)}>`,
    );
    const blocks: string[] = [];
    for (let at = 0; at < entries.length; at += blockSize) {
      const block = entries.slice(at, at + blockSize);
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
    }
    return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
  }
}

function hexCode(code: number): string {
  return code.toString(16).padStart(4, '0').toUpperCase();
}

import { zlibSync } from 'fflate';

/** A reference to an object of the file, as it is written: `7 0 R`. */
export type PdfReference = `${number} 0 R`;

type Part = string | Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

/** A text as a string object in UTF-16BE (ISO 32000-1, 7.9.2.2). */
export function pdfText(text: string): string {
  return `<FEFF${utf16Hex(text)}>`;
}

/** UTF-16BE in hexadecimal digits: four for each unit. */
export function utf16Hex(text: string): string {
  let hex = '';
  for (let at = 0; at < text.length; at += 1) hex += text.charCodeAt(at).toString(16).padStart(4, '0');
  return hex.toUpperCase();
}

/** A number with at most three decimals, never in exponents, which PDF does not know. */
export function pdfNumber(value: number): string {
  return String(Number(value.toFixed(3)));
}

/** The objects of a PDF file (ISO 32000-1, 7.5) in the order they are told. */
export class PdfFile {
  readonly #objects: (readonly Part[])[] = [];

  /** A place for an object that is written later: others may point to it already. */
  reserve(): PdfReference {
    this.#objects.push([]);
    return `${this.#objects.length} 0 R`;
  }

  add(content: string): PdfReference {
    const reference = this.reserve();
    this.set(reference, content);
    return reference;
  }

  set(reference: PdfReference, content: string): void {
    this.#objects[Number.parseInt(reference, 10) - 1] = [content];
  }

  /** A stream of bytes that are as `entries` say. */
  addStream(bytes: Uint8Array<ArrayBuffer>, entries: string): PdfReference {
    const reference = this.reserve();
    this.#objects[Number.parseInt(reference, 10) - 1] = [
      `<< ${entries} /Length ${bytes.length} >>\nstream\n`,
      bytes,
      '\nendstream',
    ];
    return reference;
  }

  /** A stream of text, made smaller. */
  addText(text: string): PdfReference {
    return this.addStream(Uint8Array.from(zlibSync(encoder.encode(text))), '/Filter /FlateDecode');
  }

  /** The bytes of the whole file. */
  finish(catalog: PdfReference, info: PdfReference): Uint8Array<ArrayBuffer> {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    const write = (part: Part) => {
      const bytes = typeof part === 'string' ? encoder.encode(part) : part;
      parts.push(bytes);
      size += bytes.length;
    };
    write('%PDF-1.7\n');
    // Bytes above 127 tell transports that the file is not text (7.5.2).
    write(Uint8Array.of(0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a));
    const places = this.#objects.map((object, index) => {
      const place = size;
      write(`${index + 1} 0 obj\n`);
      object.forEach(write);
      write('\nendobj\n');
      return place;
    });
    const start = size;
    const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
    write(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows.join('')}`);
    write(
      `trailer\n<< /Size ${places.length + 1} /Root ${catalog} /Info ${info} >>\nstartxref\n${start}\n%%EOF\n`,
    );
    return joined(parts, size);
  }
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

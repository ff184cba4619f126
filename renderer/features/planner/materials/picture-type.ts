/** The picture a file holds, by its first bytes; null when it is none that is shown. SVG is a program, and no picture here. */
export function pictureType(bytes: Uint8Array): string | null {
  const starts = (signature: readonly number[], at = 0) =>
    signature.every((byte, index) => bytes[at + index] === byte);
  // PNG: https://www.w3.org/TR/png-3/#5PNG-file-signature
  if (starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (starts([0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts(ascii('GIF87a')) || starts(ascii('GIF89a'))) return 'image/gif';
  if (starts(ascii('RIFF')) && starts(ascii('WEBP'), 8)) return 'image/webp';
  return null;
}

/** Endings of the pictures that are shown. */
export const pictureEndings = ['png', 'jpg', 'jpeg', 'webp', 'gif'] as const;

/** Whether a name says that its file is a picture that is shown. */
export function hasPictureName(name: string): boolean {
  return pictureEndings.some((ending) => name.toLowerCase().endsWith(`.${ending}`));
}

function ascii(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

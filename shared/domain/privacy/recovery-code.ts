/** 32 signs of which no two look alike: without 0, 1, I and O. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const codeLength = 16;

/** A random code of 80 bits in groups of four: `K7QF-9M2A-XH4P-3TRW`. */
export function makeRecoveryCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(codeLength));
  const code = Array.from(bytes, (byte) => signs[byte % signs.length]).join('');
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** A typed recovery code as it was made, whatever its case, blanks and dashes; null when it cannot be one. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.]/gu, '');
  const fits = code.length === codeLength && [...code].every((sign) => signs.includes(sign));
  return fits ? code.replace(/(.{4})(?=.)/g, '$1-') : null;
}

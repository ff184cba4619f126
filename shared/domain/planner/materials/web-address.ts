/** Longest address that is kept. */
export const addressLimit = 2000;

/**
 * An address as it is kept: of the web (`http:` or `https:`), with a host and without blanks; null for anything else,
 * such as `javascript:` or a path of this computer.
 */
export function webAddress(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > addressLimit || /[\s\p{Cc}"'<>\\]/u.test(trimmed)) return null;
  return /^https?:\/\/[^/?#@]+(?:[/?#].*)?$/i.test(trimmed) ? trimmed : null;
}

/** The host of an address, for a title nobody wrote. */
export function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1] ?? address;
}

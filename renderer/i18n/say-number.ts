/** Made once: making one takes longer than a row of the list does. */
const grouped = new Intl.NumberFormat('zh-CN');

/** A number of things with its thousands told apart: 3,120. */
export function sayCount(count: number): string {
  return grouped.format(count);
}

const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;
const gibibyte = 1024 * mebibyte;

/** A size in bytes as people say it: 12 KB, 3.4 MB, 150 MB, 1.2 GB. */
export function saySize(bytes: number): string {
  if (bytes < mebibyte) return `${Math.ceil(bytes / kibibyte)} KB`;
  if (bytes >= gibibyte) return `${(bytes / gibibyte).toFixed(1)} GB`;
  const megabytes = bytes / mebibyte;
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}

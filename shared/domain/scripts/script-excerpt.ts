const output = /\{\{-?\s*([^|}\s]*)[^}]*\}\}/gu;
const tag = /\{%[^%]*%\}/gu;

/** A body in one line for a list: variables as 〔昵称〕, without conditions and loops. */
export function excerptOf(body: string): string {
  return body.replace(output, '〔$1〕').replace(tag, ' ').replace(/\s+/gu, ' ').trim();
}

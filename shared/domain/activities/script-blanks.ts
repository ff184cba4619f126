/** The places in 【】 that a script leaves for the operator to fill, such as 【产品名】, each once. */
export function scriptBlanks(text: string): readonly string[] {
  return [...new Set(text.match(/【[^【】\n]{1,20}】/gu) ?? [])];
}

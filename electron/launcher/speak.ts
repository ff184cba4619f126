/** Says a sentence to the operator, Chinese first, on one line of standard output. */
export function say(chinese: string, english: string): void {
  process.stdout.write(`${chinese} ${english}\n`);
}

/** A remark beside the work: like `say`, on standard error, so that standard output stays short. */
export function remark(chinese: string, english: string): void {
  process.stderr.write(`${chinese} ${english}\n`);
}

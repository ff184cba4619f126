import { posix } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';

/** One import, re-export, `import()` or `import('…').Type` of a source file. */
export type SourceImport = Readonly<{
  /** As written: `./row`, `#shared/frozen`, `zod`. */
  specifier: string;
  /** Path from the repository's root, without ending, for our own files; null for packages and node: modules. */
  ourFile: string | null;
  /** `zod`, `@noble/hashes`, `node:fs`; null for our own files. */
  packageName: string | null;
  /** False when only types are taken, which are gone at run time. */
  isValue: boolean;
}>;

/** What the rules look at in one source file. */
export type SourceFile = Readonly<{
  /** Path from the repository's root, with `/`. */
  path: string;
  imports: readonly SourceImport[];
  hasDefaultExport: boolean;
  /** True for `export * from` and for a file that does nothing but re-export. */
  isBarrel: boolean;
  /** Every identifier and property name that occurs, types included. */
  names: ReadonlySet<string>;
}>;

const aliases: Readonly<Record<string, string>> = {
  '#shared/': 'shared/',
  '#vault/': 'electron/vault/',
  '#main/': 'electron/main/',
  '#launcher/': 'electron/launcher/',
};

function resolve(specifier: string, from: string): Pick<SourceImport, 'ourFile' | 'packageName'> {
  const bare = specifier.replace(/\?.*$/, '');
  const ours = (path: string) => ({ ourFile: path.replace(/\.tsx?$/, ''), packageName: null });
  if (bare.startsWith('.')) return ours(posix.join(posix.dirname(from), bare));
  if (bare.startsWith('/')) return ours(bare.slice(1));
  for (const [alias, folder] of Object.entries(aliases)) {
    if (bare.startsWith(alias)) return ours(folder + bare.slice(alias.length));
  }
  if (bare.startsWith('node:')) return { ourFile: null, packageName: bare };
  const parts = bare.split('/');
  return { ourFile: null, packageName: parts.slice(0, bare.startsWith('@') ? 2 : 1).join('/') };
}

/** Text of a string literal in the source, without its quotes. */
const unquote = (literal: string) => literal.slice(1, -1);

/**
 * Parses a TypeScript source and gives what the layer rules need.
 *
 * @param path from the repository's root, with `/`
 * @throws when the source does not parse
 */
export function readSource(path: string, code: string): SourceFile {
  const parsed = parseSync(path, code);
  const [error] = parsed.errors;
  if (error) throw new Error(`${path} does not parse: ${error.message}`);
  const imports: SourceImport[] = [];
  const add = (specifier: string, isValue: boolean) =>
    imports.push({ specifier, isValue, ...resolve(specifier, path) });

  for (const found of parsed.module.staticImports) {
    const sideEffectOnly = found.entries.length === 0;
    add(found.moduleRequest.value, sideEffectOnly || found.entries.some((entry) => !entry.isType));
  }
  let hasDefaultExport = false;
  let hasStar = false;
  let reExports = 0;
  for (const entry of parsed.module.staticExports.flatMap((found) => found.entries)) {
    if (entry.exportName.kind === 'Default' || entry.exportName.name === 'default') hasDefaultExport = true;
    if (!entry.moduleRequest) continue;
    reExports += 1;
    if (entry.importName.kind === 'AllButDefault' || entry.importName.kind === 'All') hasStar = true;
    add(entry.moduleRequest.value, !entry.isType);
  }
  for (const { moduleRequest } of parsed.module.dynamicImports) {
    const written = code.slice(moduleRequest.start, moduleRequest.end);
    if (/^['"`]/.test(written)) add(unquote(written), true);
  }
  const names = new Set<string>();
  const keepName = (node: ESTree.Span & Readonly<{ name: string }>) => void names.add(node.name);
  const addTypeImport = (node: ESTree.TSImportType) => void add(node.source.value, false);
  const addRequire = (node: ESTree.TSExternalModuleReference) => void add(node.expression.value, true);
  new Visitor({
    Identifier: keepName,
    TSImportType: addTypeImport,
    TSExternalModuleReference: addRequire,
  }).visit(parsed.program);

  const statements = parsed.program.body;
  const onlyReExports =
    reExports > 0 &&
    statements.every(
      (node) =>
        node.type === 'ExportAllDeclaration' ||
        (node.type === 'ExportNamedDeclaration' && node.source !== null),
    );
  return { path, imports, hasDefaultExport, isBarrel: hasStar || onlyReExports, names };
}

/**
 * The types of the library: of its entry and of all that its declarations name, one file each, as TypeScript reads them
 * beside the bundle. Each file is declared by itself, without the program around it, which takes no time.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

const OPTIONS = { isolatedDeclarations: true, verbatimModuleSyntax: true, target: ts.ScriptTarget.ES2023 };
const IMPORT = /(from '|import\(')(\.[^']+)\.ts'/g;

/** @param entry a module below `root` that imports others with their extension; its declarations go below `out` */
export async function writeDeclarations(root, entry, out) {
  const waiting = [path.resolve(root, entry)];
  const done = new Set();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (done.has(file)) continue;
    done.add(file);
    const text = declarationsOf(file, await readFile(file, 'utf8'));
    for (const [, , named] of text.matchAll(IMPORT))
      waiting.push(path.resolve(path.dirname(file), `${named}.ts`));
    const to = path.join(out, path.relative(root, file).replace(/\.ts$/, '.d.ts'));
    await mkdir(path.dirname(to), { recursive: true });
    await writeFile(to, text.replace(IMPORT, "$1$2.js'"));
  }
}

function declarationsOf(fileName, source) {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(source, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: OPTIONS,
  });
  if (diagnostics.length === 0) return outputText;
  throw new Error(
    ts.formatDiagnostics(diagnostics, {
      getCurrentDirectory: process.cwd,
      getCanonicalFileName: (name) => name,
      getNewLine: () => '\n',
    }),
  );
}

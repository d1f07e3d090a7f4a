// @ts-check
// lib/: what the package consists of. Modules for those who install it, with their types.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build } from 'vite';
import { bin, node, root } from '../bin.mjs';
import { element } from './element.mjs';
import { plainImports, target } from './target.mjs';

/**
 * A module of the package with all of its own in it, and nothing of others.
 * @param {string} outDir @param {string} name @param {string} entry a file of src/embed @param {RegExp} external what stays an import
 */
const module = (outDir, name, entry, external) =>
  build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [plainImports()],
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target,
      // To be read and stepped through by who uses it; their own build makes it small.
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: { [name]: join(root, 'src', 'embed', entry) },
        external,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', codeSplitting: false, entryFileNames: '[name].js' },
      },
    },
  });

/** The file that a relative import of a declaration means. @param {string} from @param {string} path */
const declarationOf = (from, path) => {
  const found = [`${path}.d.ts`, `${path}/index.d.ts`].map((each) => resolve(dirname(from), each)).find(existsSync);
  if (!found) throw new Error(`package: ${from} imports ${path}, which has no declaration`);
  return found;
};

/**
 * Copies a declaration and those that it needs. Node's own resolution wants the files by their whole names.
 * @param {string} types where all declarations are @param {string} out where those of the package come to stand
 */
function declare(types, out) {
  const copied = new Set();
  /** @param {string} file */
  const copy = (file) => {
    if (copied.has(file)) return;
    copied.add(file);
    const text = readFileSync(file, 'utf8').replace(/((?:from|import)\s*\(?)(["'])(\.{1,2}\/[^"']+)\2/g, (_, before, quote, path) => {
      const found = declarationOf(file, path);
      copy(found);
      const whole = relative(dirname(file), found)
        .replaceAll('\\', '/')
        .replace(/\.d\.ts$/, '.js');
      return `${before}${quote}${whole.startsWith('.') ? whole : `./${whole}`}${quote}`;
    });
    const to = join(out, relative(types, file));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, text);
  };
  for (const entry of ['react', 'element', 'model']) copy(join(types, 'embed', `${entry}.d.ts`));
}

/** @param {string} lib where the package comes to stand @param {string} work a folder for what is thrown away */
export async function buildPackage(lib, work) {
  const types = join(work, 'types');
  const made = join(work, 'module');
  const [ended] = await Promise.all([
    node([bin('typescript', 'tsc'), '-p', 'tsconfig.package.json', '--outDir', types]),
    module(lib, 'model', 'model.ts', /^xstate$/),
    // The component's own import of the element stays one: the package has it beside.
    module(lib, 'react', 'react.tsx', /^react$|\/element$/),
    element(made, 'es'),
  ]);
  if (ended !== 0) throw new Error('package: the types could not be made');
  cpSync(join(made, 'element.js'), join(lib, 'element.js'));
  declare(types, join(lib, 'types'));
  const react = join(lib, 'react.js');
  // Vite wraps an import that comes later in a helper of its own, which another build of Vite would take for its own again.
  const code = readFileSync(react, 'utf8')
    .replace(/^\/\/ \S*vite\/preload-helper\.js\n.*__vitePreload = .*\n/m, '')
    .replace(/__vitePreload\(\(\) => (import\([^)]*\)), [^)]*\)/g, '$1')
    .replace(/(["'])[^"']*\/element\1/g, '"./element.js"');
  if (code.includes('__vitePreload')) throw new Error('package: react.js has a helper of Vite in it');
  writeFileSync(react, code);
}

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The floors of DESIGN.md: a folder imports from itself and from lower floors, never upwards nor sideways. */
const FLOORS: readonly (readonly string[])[] = [
  ['words', 'tcp'],
  ['trace'],
  ['net', 'wire'],
  ['scenarios', 'teach', 'export'],
  ['session'],
  ['view', 'style'],
  [''],
  // What puts the page into other pages, and what stands beside it.
  ['embed', 'cli'],
];
const floorOf = (folder: string): number => FLOORS.findIndex((folders) => folders.includes(folder)) + 1;

type Import = Readonly<{ file: string; line: number; text: string; target: string; typeOnly: boolean }>;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });

const FILES = filesBelow('src').filter((file) => /\.tsx?$/.test(file));
const SOURCES = new Map(FILES.map((file) => [file, readFileSync(file, 'utf8')]));
const folderOf = (file: string): string => (file.split('/').length > 2 ? (file.split('/')[1] ?? '') : '');

const importsOf = (file: string, source: string): Import[] =>
  [...source.matchAll(/(?:import|export)\s+(type\s)?([^'";]*?from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g)].map((match) => {
    const names = match[2] ?? '';
    const all = /\{([^}]*)\}/.exec(names)?.[1];
    const everyNameIsType = all?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) === true;
    return {
      file,
      line: source.slice(0, match.index).split('\n').length,
      text: match[0].replace(/\s+/g, ' '),
      // How a bundler is to take it is said behind a question mark.
      target: (match[3] ?? match[4] ?? '').replace(/\?.*/, ''),
      typeOnly: match[1] !== undefined || everyNameIsType,
    };
  });

const IMPORTS = FILES.flatMap((file) => importsOf(file, SOURCES.get(file) ?? ''));
const inSrc = (i: Import): string | null => (i.target.startsWith('.') ? normalize(join(dirname(i.file), i.target)) : null);
const say = (i: Import, why: string): string => `${i.file}:${i.line} ${i.text} (${why})`;
const linesWith = (file: string, pattern: RegExp): string[] =>
  (SOURCES.get(file) ?? '')
    .split('\n')
    .flatMap((text, n) => (pattern.test(text.replace(/^\s*(\/?\*|\/\/).*/, '')) ? [`${file}:${n + 1} ${text.trim()}`] : []));

describe('the floors', () => {
  test('there is something to check', () => {
    expect(FILES.length).toBeGreaterThan(40);
    expect(IMPORTS.length).toBeGreaterThan(100);
  });

  test('every folder has its floor', () => {
    expect(FILES.filter((file) => floorOf(folderOf(file)) === 0)).toEqual([]);
  });

  test('imports go down only', () => {
    const wrong = IMPORTS.flatMap((i) => {
      const target = inSrc(i);
      if (target === null || i.target.endsWith('.css')) return [];
      const [from, to] = [
        folderOf(i.file),
        folderOf(SOURCES.has(`${target}.ts`) || SOURCES.has(`${target}.tsx`) ? `${target}.ts` : `${target}/index.ts`),
      ];
      if (from === to || floorOf(from) > floorOf(to)) {
        // Floors 2 to 5 know the names of sentences, never the sentences.
        const takesSentences = to === 'words' && floorOf(from) >= 2 && floorOf(from) <= 5 && !i.typeOnly;
        return takesSentences ? [say(i, 'only the type of its ids')] : [];
      }
      return [say(i, `floor ${floorOf(from)} must not import floor ${floorOf(to)}`)];
    });
    expect(wrong).toEqual([]);
  });

  test('floors 1 to 4 know no React, no DOM, no clock and no chance', () => {
    const low = FILES.filter((file) => floorOf(folderOf(file)) <= 4);
    const libraries = IMPORTS.filter((i) => low.includes(i.file) && /^(react|react-dom|framer-motion|@xstate)/.test(i.target));
    expect(libraries.map((i) => say(i, 'not here'))).toEqual([]);
    const code = /\b(Date\.|new Date|Math\.random|performance\.|setTimeout|setInterval|document\.|window\.|localStorage)/;
    expect(low.flatMap((file) => (folderOf(file) === 'words' ? [] : linesWith(file, code)))).toEqual([]);
  });

  test('XState is asked on floors 1 and 5, or by who hosts an actor above', () => {
    const asked = IMPORTS.filter((i) => i.target === 'xstate' && [2, 3, 4].includes(floorOf(folderOf(i.file))));
    expect(asked.map((i) => say(i, 'not here'))).toEqual([]);
  });

  test('a view never computes the protocol', () => {
    const computes = /(net\/simulate|tcp\/(endpoint|step|deeds|arrive\w*|calls|send|timeouts))$/;
    const wrong = IMPORTS.filter((i) => floorOf(folderOf(i.file)) === 6 && !i.typeOnly && computes.test(inSrc(i) ?? ''));
    expect(wrong.map((i) => say(i, 'the session records runs'))).toEqual([]);
  });
});

describe('the rooms', () => {
  test('no file has more than 300 lines, and the median is under 100 (catalogues of words apart)', () => {
    const lengths = FILES.filter((file) => folderOf(file) !== 'words').map(
      (file) => [(SOURCES.get(file) ?? '').split('\n').length, file] as const,
    );
    expect(lengths.filter(([lines]) => lines > 300)).toEqual([]);
    const sorted = lengths.map(([lines]) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(100);
  });

  test('colours live in style only', () => {
    const colour = /(oklch|rgba?|hsla?)\(|['"`]#[0-9a-fA-F]{3,8}['"`]/;
    expect(FILES.flatMap((file) => linesWith(file, colour))).toEqual([]);
  });

  test('sequence numbers are compared in seq.ts only', () => {
    const compared = /\b(seq|ack|iss|irs|sndUna|sndNxt|rcvNxt|sndWl[12]|finSeq)\b(?!\()\s*(<|>|<=|>=)\s*[a-z(]/;
    const low = FILES.filter((file) => ['tcp', 'trace', 'net', 'wire'].includes(folderOf(file)) && !file.endsWith('/seq.ts'));
    expect(low.flatMap((file) => linesWith(file, compared))).toEqual([]);
  });

  test('sentences live in words only', () => {
    const sentence = />\s*[A-Z][a-z]+ [a-z]+[^<{]*<|aria-label="[A-Z]/;
    expect(FILES.filter((file) => file.endsWith('.tsx')).flatMap((file) => linesWith(file, sentence))).toEqual([]);
  });

  test('what has no use is not kept: every module is imported by another, or is an entry', () => {
    const entries = /src\/(main|prerender)\.tsx$|src\/(embed|cli)\/|\.d\.ts$/;
    const imported = new Set(IMPORTS.map(inSrc).filter((target) => target !== null));
    const names = (file: string): string[] => [file.replace(/\.tsx?$/, ''), file.replace(/\/index\.tsx?$/, '')];
    expect(FILES.filter((file) => !entries.test(file) && !names(file).some((name) => imported.has(name)))).toEqual([]);
  });
});

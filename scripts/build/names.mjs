// @ts-check
// The names of the sentences say to people what a sentence is for. What is built needs only that no two are alike: two letters do.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { root } from '../bin.mjs';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const NAME = /(["'`])([A-Za-z][\w-]*(?:\.[\w-]+)+)\1/g;
const WORDS = join(root, 'src', 'words');

/** @param {string} folder @returns {string[]} */
const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : /(?<!\.d)\.tsx?$/.test(path) ? [path] : [];
  });

const escaped = (/** @type {string} */ text) => text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');

/**
 * What the code may put together while it runs, as patterns: of each template what stands between its holes, and of each string that
 * begins or ends with a dot that it may be the end or the beginning.
 * @param {string} file @returns {RegExp[]}
 */
const composedIn = (file) => {
  /** @type {RegExp[]} */
  const found = [];
  /** @param {any} node */
  const visit = (node) => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node?.type !== 'string' || /^TS(Template|Type|Interface)/.test(node.type)) return;
    if (node.type === 'TemplateLiteral' && node.expressions.length > 0) {
      const pieces = node.quasis.map((/** @type {any} */ quasi) => quasi.value.cooked ?? '');
      // One of holes alone could be any name, and is none: it is a number, an address, a line. So no name is put together of holes alone.
      if (/\.[a-z]|[a-z]\./i.test(pieces.join('\0'))) found.push(new RegExp(`^${pieces.map(escaped).join('.+')}$`, 's'));
    }
    if (node.type === 'Literal' && /^\.[a-z]|[a-z]\.$/i.test(String(node.value)))
      found.push(new RegExp(String(node.value).startsWith('.') ? `${escaped(node.value)}$` : `^${escaped(node.value)}`));
    for (const key of Object.keys(node)) visit(node[key]);
  };
  visit(parseSync(file, readFileSync(file, 'utf8')).program);
  return found;
};

/** @returns {Map<string, string>} the names that only ever stand in the code as they are, and what stands for them */
export const shortNamesOf = () => {
  const english = filesBelow(join(WORDS, 'en')).filter((file) => !file.includes(join('en', 'cli')));
  const names = english.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^ {2}'([\w.-]+)':/gm)].map(([, name = '']) => name));
  const composed = filesBelow(join(root, 'src'))
    .filter((file) => !english.includes(file) && !file.startsWith(join(WORDS, 'zh-Hans')))
    .flatMap(composedIn);
  const fixed = names.filter((name) => name.includes('.') && !composed.some((pattern) => pattern.test(name)));
  return new Map(fixed.sort().map((name, n) => [name, `${LETTERS[Math.floor(n / LETTERS.length)]}${LETTERS[n % LETTERS.length]}`]));
};

/** @returns {import('vite').Plugin} */
export const shortNames = () => {
  /** @type {Map<string, string>} */
  let names = new Map();
  return {
    name: 'short-names',
    enforce: 'post',
    apply: 'build',
    buildStart() {
      names = shortNamesOf();
    },
    transform(code, id) {
      if (!id.startsWith(join(root, 'src')) || !/\.tsx?$/.test(id)) return null;
      return { code: code.replace(NAME, (all, _, name) => (names.has(name) ? JSON.stringify(names.get(name)) : all)), map: null };
    },
  };
};

// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { transformWithOxc } from 'vite';
import { root } from '../bin.mjs';

const HELPER = '\0in-turn';
const own = (/** @type {string[]} */ ...path) => join(root, 'src', 'words', ...path);

/** @param {string} code a module that exports one object, of data @returns {Promise<[name: string, value: Record<string, unknown>]>} */
const exportOf = async (code) => {
  const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return /** @type {[string, Record<string, unknown>]} */ (Object.entries(module)[0]);
};

/**
 * Where two languages are in one bundle, the names of the sentences stand in it once: a translation is its sentences alone,
 * in the order in which English has them.
 * @returns {import('vite').Plugin}
 */
export const translationsInTurn = () => ({
  name: 'translations-in-turn',
  enforce: 'post',
  resolveId: (id) => (id === HELPER ? id : null),
  load: (id) =>
    id === HELPER
      ? 'export const inTurn = (english, said) => Object.fromEntries(Object.keys(english).map((id, n) => [id, said[n]]));'
      : null,
  async transform(code, id) {
    const translated = own('zh-Hans') + sep;
    if (!id.startsWith(translated) || /^\s*import\b/m.test(code)) return null;
    const english = own('en', id.slice(translated.length));
    if (!existsSync(english)) return null;
    const source = await transformWithOxc(readFileSync(english, 'utf8'), english, { lang: 'ts' });
    const [[name, here], [, there]] = await Promise.all([exportOf(code), exportOf(source.code)]);
    const ids = Object.keys(there);
    if (ids.length !== Object.keys(here).length || !ids.every((each) => each in here)) return null;
    return {
      code: `import { ${name} as english } from ${JSON.stringify(english)};
import { inTurn } from ${JSON.stringify(HELPER)};
export const ${name} = /* @__PURE__ */ inTurn(english, ${JSON.stringify(ids.map((each) => here[each]))});`,
      map: null,
    };
  },
});

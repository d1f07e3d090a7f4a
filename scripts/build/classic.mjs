// @ts-check
// Classic scripts that fetch classic scripts. In a sandboxed frame the origin is null, and a module would need CORS headers there,
// which an ordinary static host does not send. So the bundle is made of CommonJS pieces, each wrapped as a part of one table.

/** The name of the table, at the window. */
const TABLE = 'tcpStageParts';

/**
 * Runs in the browser, within the first script: keeps the table, and fetches what is not in it yet with all that it needs.
 * @param {string} base the folder of the first script @param {object} own what the first script gives to the others
 */
function loader(base, own) {
  /** @type {Record<string, { needs: string[], make: Function, exports?: object }>} */
  const parts = Object.create(null);
  /** @type {Record<string, Promise<void>>} */
  const coming = Object.create(null);
  /** @param {string} path */
  const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);
  /** @param {string} path @returns {object} */
  const take = (path) => {
    const part = parts[nameOf(path)];
    if (!part) return own;
    if (!part.exports) {
      part.exports = {};
      part.make(take, part.exports, fetchPart);
    }
    return part.exports;
  };
  /** @param {string} name @returns {Promise<void>} */
  const come = (name) => {
    coming[name] ??= /** @type {Promise<void>} */ (
      parts[name]
        ? Promise.resolve()
        : new Promise((done, fail) => {
            const script = document.createElement('script');
            script.onload = () => done(undefined);
            script.onerror = () => {
              delete coming[name];
              script.remove();
              fail(new Error(name));
            };
            script.src = base + name;
            document.head.append(script);
          })
    ).then(async () => {
      await Promise.all((parts[name]?.needs ?? []).map(come));
    });
    return coming[name];
  };
  /** @param {string} path */
  const fetchPart = async (path) => {
    await come(nameOf(path));
    return take(path);
  };
  /** @type {(name: string, needs: string[], make: Function) => void} */
  const add = (name, needs, make) => {
    parts[name] = { needs, make };
  };
  return { take, fetchPart, add };
}

/** @param {string} path */
const baseOf = (path) => path.slice(path.lastIndexOf('/') + 1);

/** @returns {import('vite').Plugin} makes the pieces of a CommonJS bundle with one entry into classic scripts */
export const classicScripts = () => ({
  name: 'classic-scripts',
  enforce: 'post',
  renderChunk(code, chunk, _, meta) {
    const body = code.replace(/Promise\.resolve\(\)\.then\(\(\) => require\(("[^"]+")\)\)/g, 'fetchPart($1)');
    if (/require\((?!")/.test(body)) throw new Error(`${chunk.name}: a require that is not understood`);
    if (chunk.isEntry) {
      if (chunk.imports.length > 0) throw new Error(`the first script needs ${chunk.imports.join(', ')}, which comes later`);
      return {
        code: `(() => {
const exports = {};
const { take: require, fetchPart, add } = (${loader})(document.currentScript.src.replace(/[^/]*$/, ''), exports);
window.${TABLE} = add;
${body}
})();
`,
        map: null,
      };
    }
    // The entry is there when any other piece comes.
    const needs = chunk.imports.filter((name) => !meta.chunks[name]?.isEntry).map(baseOf);
    return {
      code: `${TABLE}(${JSON.stringify(baseOf(chunk.fileName))}, ${JSON.stringify(needs)}, (require, exports, fetchPart) => {\n${body}\n});\n`,
      map: null,
    };
  },
});

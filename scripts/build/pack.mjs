// @ts-check
// LZMA for the one file. The library packs with the settings for programs: what stands at the same place of four octets is alike, and so
// is what follows the same three bits. In text neither is so; with settings for text the file is smaller by a five-hundredth.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';

/** Of what the library sets: to what it is set here. `lc` is 2, `pb` 0 (LZMA specification). */
const SETTINGS = [
  ['_numLiteralContextBits = 3', '_numLiteralContextBits = 2'],
  ['_posStateBits = 2', '_posStateBits = 0'],
  ['_posStateMask = 3', '_posStateMask = 0'],
];

const library = () => {
  const source = readFileSync(createRequire(import.meta.url).resolve('lzma/src/lzma_worker.js'), 'utf8');
  const set = SETTINGS.reduce((text, [theirs = '', ours = '']) => {
    if (text.split(theirs).length !== 2) throw new Error(`lzma: "${theirs}" does not stand in it once; its settings are elsewhere now`);
    return text.replace(theirs, ours);
  }, source);
  const context = vm.createContext({ setTimeout });
  vm.runInContext(set, context);
  return context.LZMA;
};

const lzma = library();
/** Higher ones take four times as long and save nothing here. */
const MODE = 4;

/** @param {Uint8Array} octets @returns {Buffer} in the .lzma format */
export const pack = (octets) => Buffer.from(lzma.compress(octets, MODE).map((/** @type {number} */ octet) => octet & 0xff));

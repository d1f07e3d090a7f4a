/** Adaptive probabilities of 11 bits, moved by a 32nd: the numbers of the LZMA specification. */
const HALF = 1024;
const TOP = 1 << 24;
/** So many bits of the octet before choose how the next is coded (lc): as scripts/build/pack.mjs packs. */
const CONTEXT = 2;

/** So many literal coders, position states, length and distance slots there are. */
const STATES = 12;
const ALIGNED = 14;
const POSITIONED = 4;

/** Reads bits out of a range coder. */
class Bits {
  #at: number;
  #range = 0xffffffff;
  #code = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, from: number) {
    this.#bytes = bytes;
    // The first octet of the coder is always 0.
    this.#at = from + 1;
    for (let n = 0; n < 4; n++) this.#code = ((this.#code << 8) | this.#next()) >>> 0;
  }

  #next(): number {
    return this.#bytes[this.#at++]!;
  }

  #settle(): void {
    if (this.#range >= TOP) return;
    this.#range = (this.#range << 8) >>> 0;
    this.#code = ((this.#code << 8) | this.#next()) >>> 0;
  }

  /** One bit, by the probability that stands at `at`. */
  bit(chances: Uint16Array, at: number): 0 | 1 {
    this.#settle();
    const chance = chances[at]!;
    const bound = (this.#range >>> 11) * chance;
    if (this.#code < bound) {
      this.#range = bound;
      chances[at] = chance + ((2048 - chance) >>> 5);
      return 0;
    }
    this.#range -= bound;
    this.#code -= bound;
    chances[at] = chance - (chance >>> 5);
    return 1;
  }

  /** Bits that are as often 0 as 1, the highest first. */
  plain(count: number): number {
    let value = 0;
    for (let n = 0; n < count; n++) {
      this.#settle();
      this.#range >>>= 1;
      const one = this.#code < this.#range ? 0 : 1;
      this.#code -= this.#range * one;
      value = value * 2 + one;
    }
    return value;
  }

  /** A number of so many bits, the highest first; each by those before it. `from`: where its tree begins. */
  tree(chances: Uint16Array, from: number, count: number): number {
    let node = 1;
    for (let n = 0; n < count; n++) node = node * 2 + this.bit(chances, from + node);
    return node - (1 << count);
  }

  /** The same, the lowest first. */
  reverseTree(chances: Uint16Array, from: number, count: number): number {
    let node = 1;
    let value = 0;
    for (let n = 0; n < count; n++) {
      const bit = this.bit(chances, from + node);
      node = node * 2 + bit;
      value |= bit << n;
    }
    return value;
  }
}

const chancesOf = (count: number): Uint16Array => new Uint16Array(count).fill(HALF);

/** How long a match is. */
const lengths = () => {
  const choice = chancesOf(2);
  const low = chancesOf(8);
  const middle = chancesOf(8);
  const high = chancesOf(256);
  return (bits: Bits): number => {
    if (bits.bit(choice, 0) === 0) return 2 + bits.tree(low, 0, 3);
    if (bits.bit(choice, 1) === 0) return 10 + bits.tree(middle, 0, 3);
    return 18 + bits.tree(high, 0, 8);
  };
};

/**
 * Unpacks LZMA as its specification has it (the .lzma format: properties, dictionary size, unpacked size as eight octets, then the
 * range coder). For what our own build has packed, with properties that suit text: no place is unlike the next (lp and pb are 0).
 * An input that is damaged, or has others, gives nonsense, not an error.
 */
export const unlzma = (bytes: Uint8Array): Uint8Array => {
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(5, true);
  const out = new Uint8Array(size);
  const bits = new Bits(bytes, 13);
  const isMatch = chancesOf(STATES);
  const isRep = chancesOf(STATES);
  const isRep0 = chancesOf(STATES);
  const isRep1 = chancesOf(STATES);
  const isRep2 = chancesOf(STATES);
  const isRep0Long = chancesOf(STATES);
  const literals = chancesOf(0x300 << CONTEXT);
  const slots = chancesOf(4 * 64);
  const specials = chancesOf(128);
  const align = chancesOf(16);
  const matchLength = lengths();
  const repLength = lengths();
  /** The last four distances, the latest first. */
  const reps = [0, 0, 0, 0];
  let state = 0;
  let at = 0;

  const literal = (): void => {
    const before = out[at - 1] ?? 0;
    const from = 0x300 * (before >>> (8 - CONTEXT));
    let node = 1;
    if (state >= 7) {
      let matched = out[at - reps[0]! - 1]!;
      while (node < 0x100) {
        const expected = (matched >>> 7) & 1;
        matched <<= 1;
        const bit = bits.bit(literals, from + ((1 + expected) << 8) + node);
        node = node * 2 + bit;
        if (bit !== expected) break;
      }
    }
    while (node < 0x100) node = node * 2 + bits.bit(literals, from + node);
    out[at++] = node & 0xff;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  };

  const distance = (length: number): number => {
    const slot = bits.tree(slots, Math.min(length - 2, 3) * 64, 6);
    if (slot < POSITIONED) return slot;
    const count = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) * 2 ** count;
    if (slot < ALIGNED) return base + bits.reverseTree(specials, base - slot, count);
    return base + bits.plain(count - 4) * 16 + bits.reverseTree(align, 0, 4);
  };

  while (at < size) {
    if (bits.bit(isMatch, state) === 0) {
      literal();
      continue;
    }
    let length: number;
    if (bits.bit(isRep, state) === 0) {
      length = matchLength(bits);
      reps.pop();
      reps.unshift(distance(length));
      state = state < 7 ? 7 : 10;
    } else {
      if (bits.bit(isRep0, state) === 0) {
        if (bits.bit(isRep0Long, state) === 0) {
          out[at] = out[at - reps[0]! - 1]!;
          at++;
          state = state < 7 ? 9 : 11;
          continue;
        }
      } else {
        const which = bits.bit(isRep1, state) === 0 ? 1 : bits.bit(isRep2, state) === 0 ? 2 : 3;
        reps.unshift(...reps.splice(which, 1));
      }
      length = repLength(bits);
      state = state < 7 ? 8 : 11;
    }
    // A match may reach into what it itself writes.
    for (let n = 0; n < length && at < size; n++, at++) out[at] = out[at - reps[0]! - 1]!;
  }
  return out;
};

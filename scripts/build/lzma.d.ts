/** The part of lzma that is used; it brings no types of its own. */
declare module 'lzma' {
  const lzma: { compress: (octets: Uint8Array, mode: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9) => readonly number[] };
  export default lzma;
}

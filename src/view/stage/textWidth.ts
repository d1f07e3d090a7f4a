/** Advances in hundredths of an em, of DejaVu Sans (Bold): the widest of the fonts that the style sheet names. */
const BOLD: readonly (readonly [advance: number, characters: string])[] = [
  [38, " ,.·'ijlI/|\\"],
  [46, ':;-!()[]'],
  [52, 'ft"*r_`'],
  [60, '?zcsJ'],
  [68, 'LvxyakEFT'],
  [72, '0123456789$ohnudbgpqeSY′'],
  [78, 'CPZBAKRVX'],
  [85, 'UGDNHOQ#+<=>^~×−'],
  [92, 'w&'],
];
const ADVANCE: ReadonlyMap<string, number> = new Map(
  BOLD.flatMap(([advance, characters]) => [...characters].map((character) => [character, advance / 100] as const)),
);
/** Of a character that no table has, a Han one for instance; and of every one in the fixed-width fonts that are named. */
const WIDEST = 1.1;
const FIXED = 0.605;

/** A generous estimate of a text's width in px: where the first frame is made there is nothing to measure with. */
export const textWidth = (text: string, size: number, font: 'sans' | 'mono'): number => {
  let sum = 0;
  for (const character of text) sum += advance(character, font);
  return sum * size;
};

const advance = (character: string, font: 'sans' | 'mono'): number => {
  if (font === 'mono' && character < '\u2E80') return FIXED;
  return ADVANCE.get(character) ?? WIDEST;
};

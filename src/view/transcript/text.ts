/** Characters that take the room of two in a fixed-width type (East Asian Wide and Fullwidth). */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** How many columns a text takes in a fixed-width type. */
export const columnsOf = (text: string): number => [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);

/** Which side of its column a cell stands at; 'last': it ends the line, as long as it is. */
export type Align = 'start' | 'end' | 'last';

const padded = (text: string, columns: number, align: Align): string => {
  const gap = ' '.repeat(Math.max(0, columns - columnsOf(text)));
  if (align === 'last') return text;
  return align === 'end' ? gap + text : text + gap;
};

/**
 * A table as plain text, its columns two spaces apart.
 * @param rows the head first; every row has a cell for each of `aligns`
 */
export const tableText = (rows: readonly (readonly string[])[], aligns: readonly Align[]): string => {
  const widths = aligns.map((_, column) => Math.max(0, ...rows.map((row) => columnsOf(row[column] ?? ''))));
  return rows
    .map((row) =>
      aligns
        .map((align, column) => padded(row[column] ?? '', widths[column] ?? 0, align))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

import type { Piece } from '../export/plain';

/** The terminal's own colours (ECMA-48 SGR): its owner has chosen how they look. */
const CODES: Readonly<Partial<Record<Piece['role'], string>>> = {
  syn: '1;34',
  data: '1;36',
  fin: '1;35',
  rst: '1;31',
  time: '2',
  state: '1',
};

/** Are colours wanted there (no-color.org)? */
export const isColoured = (stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean =>
  stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';

/** A row of the ladder, as text for a terminal. */
export const painted = (row: readonly Piece[], coloured: boolean): string => {
  const text = row.map(({ text, role }) => {
    const code = coloured && text.trim() !== '' ? CODES[role] : undefined;
    return code === undefined ? text : `\u001b[${code}m${text}\u001b[0m`;
  });
  return coloured ? text.join('') : text.join('').trimEnd();
};

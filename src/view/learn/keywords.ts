import type { Tongue } from '../../teach/sockets';

/** Words of each language that are set bold; there is no other syntax colour. */
const KEYWORDS: Readonly<Record<Tongue, RegExp>> = {
  python: /\b(import|while)\b/,
  c: /(#include|\b(?:int|char|ssize_t|struct|sizeof|if|while|for|return|void)\b)/,
  javascript: /\b(import|from|const|let|await|for|of)\b/,
};

export type Token = Readonly<{ text: string; keyword: boolean; at: number }>;

/** A line of program text in pieces, its keywords apart; what stands within quotes has none. */
export const tokensOf = (tongue: Tongue, line: string): readonly Token[] => {
  let at = 0;
  return line
    .split(/('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/)
    .flatMap((piece, i) =>
      i % 2 === 1 ? [{ text: piece, keyword: false }] : piece.split(KEYWORDS[tongue]).map((text, j) => ({ text, keyword: j % 2 === 1 })),
    )
    .filter(({ text }) => text !== '')
    .map((token) => {
      const placed = { ...token, at };
      at += token.text.length;
      return placed;
    });
};

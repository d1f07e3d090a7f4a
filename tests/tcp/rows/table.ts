import type { StateName } from '../../../src/tcp/names';

/**
 * One row: its name as a person would say it, the section that its expected values come from (of RFC 9293, where no other RFC is named;
 * "choice" = section 2 of the digest, where the text is unclear), then the drill's lines. The last one says which state follows.
 */
export type Row = readonly [name: string, section: string, ...lines: string[]];

/** Rows that begin alike: `before` is a drill that leads to `state`. */
export type Table = Readonly<{ title: string; state: StateName; before: string; rows: readonly Row[] }>;

/** The whole drill of a row; `header` lines of the row (config, rules) come first. */
export const scriptOf = (table: Table, [, , ...lines]: Row): string => [table.before, ...lines].join('\n');

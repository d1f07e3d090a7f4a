import type { MessageId } from '../words';
import type { CliId } from '../words/cli';

/** What cannot be done, as one sentence that is said when the command ends. */
export class Refusal extends Error {
  constructor(
    readonly id: CliId | MessageId,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(id);
  }
}

/** What the system says of a file that it does not give: `ENOENT: no such file or directory`. */
export const whyOf = (error: unknown): string => (error instanceof Error ? (error.message.split(',')[0] ?? '').trim() : String(error));

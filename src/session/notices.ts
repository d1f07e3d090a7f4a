import type { MessageId, Msg } from '../words';

/** One sentence to the viewer about something that was not done as asked. */
export type Notice = Msg;

export const notice = (id: MessageId, values: Notice['values'] = {}): Notice => ({ id, values });

/** What an address or a file said, cut to a length that a notice can hold. */
export const quoted = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

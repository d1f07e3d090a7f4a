import { type Catalogue, type MessageId, say } from '../../words';

/** A challenge's own sentence; every id has its sentences in the catalogue (a test holds that). */
export const sayChallenge = (words: Catalogue, id: string, part: 'goal' | 'hint' | 'seen'): string =>
  say(words, `challenge.${id}.${part}` as Extract<MessageId, `challenge.${string}.${'goal' | 'hint' | 'seen'}`>);

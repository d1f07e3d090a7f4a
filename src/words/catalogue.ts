import { en } from './en';
import type { HolesOf, Message } from './message';

/** The name of a sentence. */
export type MessageId = keyof typeof en;

/** The holes of the sentence of that name, as English has them. */
export type Holes<Id extends MessageId> = HolesOf<(typeof en)[Id]>;

export type Messages = Readonly<Record<MessageId, Message>>;

/** The languages that can be chosen, each by its own name; `gap` is what stands between two of its sentences. */
export const LANGUAGES = [
  { lang: 'en', name: 'English', gap: ' ' },
  { lang: 'zh-Hans', name: '简体中文', gap: '' },
] as const;
export type Lang = (typeof LANGUAGES)[number]['lang'];

/** All sentences of one language. */
export type Catalogue = Readonly<{ lang: Lang; messages: Messages }>;

export const english: Catalogue = { lang: 'en', messages: en };

/** The catalogue of a language; all but English come when they are asked for. */
export const load = async (lang: Lang): Promise<Catalogue> =>
  lang === 'en' ? english : { lang, messages: (await import('./zh-Hans')).zhHans };

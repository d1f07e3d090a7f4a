import type { en } from './en';
import { first } from './en/first';
import type { HolesOf, Message } from './message';

/** The name of a sentence. */
export type MessageId = keyof typeof en;

/** The holes of the sentence of that name, as English has them. */
export type Holes<Id extends MessageId> = HolesOf<(typeof en)[Id]>;

/** A complete language. */
export type Messages = Readonly<Record<MessageId, Message>>;

/** The languages that can be chosen, each by its own name; `gap` is what stands between two of its sentences. */
export const LANGUAGES = [
  { lang: 'en', name: 'English', gap: ' ' },
  { lang: 'zh-Hans', name: '简体中文', gap: '' },
] as const;
export type Lang = (typeof LANGUAGES)[number]['lang'];

/** The sentences of one language, as far as they are there. */
export type Catalogue = Readonly<{ lang: Lang; messages: Partial<Messages> }>;

/** What the page itself says, in English: there from the start, without a load. */
export const english: Catalogue = { lang: 'en', messages: first };

/** The whole catalogue of a language: what tells the beats comes when it is asked for. */
export const load = async (lang: Lang): Promise<Catalogue> =>
  lang === 'en' ? { lang, messages: (await import('./en')).en } : { lang, messages: (await import('./zh-Hans')).zhHans };

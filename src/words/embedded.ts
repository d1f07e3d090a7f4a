import type { Catalogue, Lang } from './catalogue';

/** What a stage says in a part of a course page, until something is opened over it or beside it: that brings the whole catalogue. */
export const loadEmbedded = async (lang: Lang): Promise<Catalogue> =>
  lang === 'en'
    ? { lang, messages: (await import('./en/embedded')).embedded }
    : { lang, messages: (await import('./zh-Hans/embedded')).embedded };

import type { Lang } from '../../src/words';
import { en } from '../../src/words/en';
import { lessons as english } from '../../src/words/en/lessons';
import type { Lessons } from '../../src/words/lessons';
import type { Message } from '../../src/words/message';
import { zhHans } from '../../src/words/zh-Hans';
import { lessons as chinese } from '../../src/words/zh-Hans/lessons';

/** All sentences, those of the lessons too, as they are once they have been loaded. */
export const LESSONS: Readonly<Record<Lang, Lessons>> = {
  en: { lang: 'en', messages: { ...en, ...english } },
  'zh-Hans': { lang: 'zh-Hans', messages: { ...zhHans, ...chinese } },
};

/** The lessons' own, by id. */
export const OWN: Readonly<Record<Lang, Readonly<Record<string, Message>>>> = { en: english, 'zh-Hans': chinese };
export const LESSON_IDS = Object.keys(english);

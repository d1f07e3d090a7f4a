import type { Catalogue, Lang } from '../../words';
import { choose as chooseEn } from '../../words/en/choose';
import { course as courseEn } from '../../words/en/course';
import { scenario as scenarioEn } from '../../words/en/scenario';
import { choose as chooseZh } from '../../words/zh-Hans/choose';
import { course as courseZh } from '../../words/zh-Hans/course';
import { scenario as scenarioZh } from '../../words/zh-Hans/scenario';

/** The two languages, as far as a course page speaks itself: the stage in its frame has all of its own. */
export const WORDS: Readonly<Record<Lang, Catalogue>> = {
  en: { lang: 'en', messages: { ...chooseEn, ...courseEn, ...scenarioEn } },
  'zh-Hans': { lang: 'zh-Hans', messages: { ...chooseZh, ...courseZh, ...scenarioZh } },
};

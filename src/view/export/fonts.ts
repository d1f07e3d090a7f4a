import type { Lang } from '../../words';

/** Fonts that are on most machines, the page's own after them; a picture in a slide cannot bring any. */
const SANS: Readonly<Record<Lang, string>> = {
  en: 'Segoe UI, Roboto, Noto Sans, Helvetica Neue, Arial, DejaVu Sans, sans-serif',
  'zh-Hans': 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Noto Sans SC, WenQuanYi Micro Hei, sans-serif',
};

export const sansOf = (lang: Lang): string => SANS[lang];
export const MONO = 'Menlo, Consolas, Roboto Mono, DejaVu Sans Mono, monospace';

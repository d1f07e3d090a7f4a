import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Words } from '../../src/view/stage/words';
import { sayMsg } from '../../src/words';
import { en } from '../../src/words/en';
import { zhHans } from '../../src/words/zh-Hans';

export const english: Words = (id, values = {}) => sayMsg({ lang: 'en', messages: en }, { id, values }, String);
export const chinese: Words = (id, values = {}) => sayMsg({ lang: 'zh-Hans', messages: zhHans }, { id, values }, String);

/** Something of React in a page. */
export type Shown = Readonly<{ page: HTMLElement; show: (what: ReactNode) => void; close: () => void }>;

export const shown = (what: ReactNode): Shown => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const page = document.createElement('div');
  document.body.append(page);
  const root = createRoot(page);
  const show = (next: ReactNode): void => act(() => root.render(next));
  show(what);
  return {
    page,
    show,
    close: () => {
      act(() => root.unmount());
      page.remove();
    },
  };
};

/** Presses a key where the focus is; whether it came as far as the page's own keys. */
export const press = (key: string): boolean => {
  let heard = false;
  const hear = (): void => {
    heard = true;
  };
  addEventListener('keydown', hear);
  act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
  removeEventListener('keydown', hear);
  return heard;
};

export const all = (page: ParentNode, selector: string): readonly HTMLElement[] => [...page.querySelectorAll<HTMLElement>(selector)];
export const one = (page: ParentNode, selector: string): HTMLElement => {
  const [found] = all(page, selector);
  if (found === undefined) throw new Error(`no ${selector}`);
  return found;
};

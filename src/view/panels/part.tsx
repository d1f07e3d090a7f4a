import { type ComponentType, lazy } from 'react';
import { say } from '../../words';
import { useWords } from '../page/useWords';

/** A part that is fetched when it is first shown; where it cannot be had, its place says so. */
export const part = <P extends object>(fetched: () => Promise<ComponentType<P>>) =>
  lazy(async (): Promise<{ default: ComponentType<P> }> => {
    try {
      return { default: await fetched() };
    } catch {
      return { default: NotFetched };
    }
  });

const NotFetched = () => <p className="quiet">{say(useWords(), 'notice.partNotFetched')}</p>;

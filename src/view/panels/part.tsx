import { type ComponentType, lazy, useSyncExternalStore } from 'react';
import { say } from '../../words';
import { useWords } from '../page/useWords';

const never = () => () => undefined;

/** Whether the page has awoken: what is fetched is not in the served frame, and so not in the first that is made of it. */
const useAwake = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** A part that is fetched when it is first shown; where it cannot be had, its place says so. */
export const part = <P extends object>(fetched: () => Promise<ComponentType<P>>): ComponentType<P> => {
  const Fetched = lazy(async (): Promise<{ default: ComponentType<P> }> => {
    try {
      return { default: await fetched() };
    } catch {
      return { default: NotFetched };
    }
  });
  const Part = (props: P) => (useAwake() ? <Fetched {...props} /> : null);
  return Part;
};

const NotFetched = () => <p className="quiet">{say(useWords(), 'notice.partNotFetched')}</p>;

import { useSyncExternalStore } from 'react';
import { lectureIn } from '../../session/lecture';

/** The lecture that this window belongs to, as its address says after `#`; null: none. */
export const useLectureId = (): string | null =>
  useSyncExternalStore(
    (heard) => {
      addEventListener('hashchange', heard);
      return () => removeEventListener('hashchange', heard);
    },
    () => lectureIn(location.hash),
    () => null,
  );

import { useSyncExternalStore } from 'react';
import { lectureIn } from '../../session/lecture';
import { listen } from '../listen';

/** The lecture that this window belongs to, as its address says after `#`; null: none. */
export const useLectureId = (): string | null =>
  useSyncExternalStore(
    (heard) => listen(window, { hashchange: heard }),
    () => lectureIn(location.hash),
    () => null,
  );

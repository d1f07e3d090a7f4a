import type { KeyboardEvent } from 'react';
import type { SessionEvent } from '../../session/session';
import { useActor, useSend } from '../page/useSession';
import { stretchesOf } from './Phases';

const STEPS: Readonly<Record<string, SessionEvent['type'] & ('STEP' | 'BACK' | 'HOME' | 'END')>> = {
  ArrowRight: 'STEP',
  ArrowUp: 'STEP',
  PageDown: 'STEP',
  ArrowLeft: 'BACK',
  ArrowDown: 'BACK',
  PageUp: 'BACK',
  Home: 'HOME',
  End: 'END',
};

/** A slider's own keys, whether or not the page's are on: one beat, with Ctrl one phase, the ends. */
export const useTimelineKeys = () => {
  const send = useSend();
  const session = useActor();
  return (event: KeyboardEvent) => {
    const { trace, shown } = session.getSnapshot().context;
    if (event.altKey || event.metaKey || event.shiftKey) return;
    if (event.ctrlKey) {
      const begins = [0, ...stretchesOf(trace).map(({ from }) => from)];
      const beat = event.key === 'ArrowRight' ? begins.find((each) => each > shown) : begins.findLast((each) => each < shown);
      if (beat === undefined || !event.key.startsWith('Arrow')) return;
      event.preventDefault();
      send({ type: 'GO', beat });
      return;
    }
    const type = STEPS[event.key];
    if (!type) return;
    event.preventDefault();
    send({ type });
  };
};

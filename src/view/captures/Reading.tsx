import { useSyncExternalStore } from 'react';
import { progressOf } from '../../session/captures/progress';
import type { Opening } from '../../session/opening';
import { say } from '../../words';
import { useSend } from '../page/useSession';
import { useWords } from '../page/useWords';

/** What is being read, how far it is, and a button that ends it. */
export const Reading = ({ opening }: { opening: Opening }) => {
  const words = useWords();
  const send = useSend();
  const progress = progressOf(opening);
  const part = useSyncExternalStore(progress.subscribe, progress.part);
  if ('run' in opening) return null;
  const name = 'source' in opening ? (opening.source.kind === 'file' ? opening.source.name : opening.source.id) : opening.shelf.name;
  const says = 'n' in opening ? say(words, 'captures.opening', { n: opening.n }) : say(words, 'captures.reading', { name });
  return (
    <div className="captures-reading panel">
      <p role="status">
        {says}
        <progress aria-label={says} max={1} {...(part > 0 ? { value: part } : {})} />
      </p>
      <button type="button" className="button" onClick={() => send({ type: 'CANCEL' })}>
        {say(words, 'captures.cancel')}
      </button>
    </div>
  );
};

import { useEffect, useRef, useState } from 'react';
import type { Shelf } from '../../session/captures/shelf';
import { conversationOpening } from '../../session/opening';
import type { Chosen } from '../../wire/vantage';
import { say } from '../../words';
import { Dialog } from '../page/Dialog';
import type { Sheet } from '../page/Page';
import { useSend, useSession } from '../page/useSession';
import { useWords } from '../page/useWords';
import { ConversationList } from './ConversationList';
import { Reading } from './Reading';
import { VantageChooser } from './VantageChooser';

/** Files that were opened: how far the reading is, and the list of their conversations. It opens by itself where there is something to choose. */
export const Captures = ({ open, onClose }: Sheet) => {
  const words = useWords();
  const send = useSend();
  const reading = useSession(({ context }) => context.reading);
  const shelf = useSession(({ context }) => context.shelf);
  const source = useSession(({ context }) => context.source);
  const [seen, setSeen] = useState<Shelf | null>(null);
  const before = useRef<Shelf | null>(null);
  useEffect(() => {
    if (before.current !== shelf) before.current?.close();
    before.current = shelf;
  }, [shelf]);
  const asked = shelf !== null && shelf !== seen && shelf.list.length > 1;
  const playing = source.kind === 'file' && source.playing.shelf === shelf ? source.playing : null;
  const close = () => {
    setSeen(shelf);
    onClose();
  };
  const take = (n: number, chosen: Chosen) => {
    if (shelf !== null) send({ type: 'OPEN', opening: conversationOpening(shelf, n, chosen) });
  };
  return (
    <>
      {reading && <Reading opening={reading} />}
      <Dialog title={say(words, 'captures.title')} open={shelf !== null && (open || asked)} onClose={close} large>
        {shelf && (
          <div className="captures">
            <div className="captures-file">
              <p className="captures-name">{say(words, 'captures.of', { name: shelf.name })}</p>
              {playing && <VantageChooser playing={playing} onChoose={(chosen) => take(playing.n, chosen)} />}
            </div>
            <ConversationList
              shelf={shelf}
              playing={playing?.n ?? null}
              onTake={(n) => {
                take(n, null);
                close();
              }}
            />
          </div>
        )}
      </Dialog>
    </>
  );
};

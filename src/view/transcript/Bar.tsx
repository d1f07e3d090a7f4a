import { useState } from 'react';
import { say } from '../../words';
import { Drawn } from '../icons/Icon';
import { PANEL_ICONS } from '../icons/panels';
import { Dialog } from '../page/Dialog';
import { useWords } from '../page/useWords';
import { Copy } from '../share/Copy';
import { copied } from './copy';
import type { Told } from './rows';
import { useText } from './useText';

type Props = Readonly<{ steps: readonly Told[]; sentences: boolean; onSentences: (shown: boolean) => void }>;

/** What can be done with the transcript: its sentences shown or not, and all of it copied as text. */
export const Bar = ({ steps, sentences, onSentences }: Props) => {
  const words = useWords();
  const write = useText();
  /** The text that could not be copied: it is shown, to be taken by hand. */
  const [shown, setShown] = useState<string | null>(null);
  const [done, setDone] = useState<readonly Told[] | null>(null);
  const copy = async (): Promise<void> => {
    const text = write(steps, sentences);
    const well = await copied(text);
    setDone(well ? steps : null);
    if (!well) setShown(text);
  };
  return (
    <div className="transcript-bar">
      <button type="button" className="bar-button" aria-pressed={sentences} onClick={() => onSentences(!sentences)}>
        <Drawn path={PANEL_ICONS.sentences} size={16} />
        {say(words, 'transcript.sentences')}
      </button>
      <button type="button" className="bar-button" onClick={() => void copy()}>
        <Drawn path={done === steps ? PANEL_ICONS.done : PANEL_ICONS.copy} size={16} />
        {say(words, 'transcript.copy')}
      </button>
      <span className="visually-hidden" role="status">
        {done === steps && say(words, 'transcript.copied')}
      </span>
      {shown !== null && (
        <Dialog title={say(words, 'transcript.asText')} open onClose={() => setShown(null)} large>
          <Copy label={say(words, 'region.transcript')} text={shown} />
        </Dialog>
      )}
    </div>
  );
};

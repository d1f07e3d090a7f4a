import { useEffect, useState } from 'react';
import { say } from '../../words';
import { useWords } from '../page/useWords';
import type { Made } from './made';
import type { Making } from './useMade';

/** What scrolls must be reachable by keyboard. */
const TAB_STOP = 0;
/** So much of a text is shown; the file has all of it. */
const SHOWN = 40_000;

/** What will be exported. */
export const Preview = ({ making: { made, done }, title }: Readonly<{ making: Making; title: string }>) => {
  const words = useWords();
  return (
    <section className="export-preview" aria-label={say(words, 'export.preview')} tabIndex={TAB_STOP}>
      {made === null ? (
        <p className="quiet">{say(words, 'export.drawing', { done: Math.round(done * 100) })}</p>
      ) : (
        <Content made={made} title={title} />
      )}
    </section>
  );
};

const Content = ({ made, title }: Readonly<{ made: Made; title: string }>) => {
  const words = useWords();
  switch (made.kind) {
    case 'none':
      return <p className="export-none">{say(words, made.says as 'export.failed')}</p>;
    case 'text':
      return <Text text={made.text} />;
    case 'packets':
      return (
        <>
          <p className="quiet">{say(words, 'export.passes', { seen: made.seen, all: made.all })}</p>
          <Text text={made.text} />
        </>
      );
    case 'picture':
      return (
        <>
          <Shown picture={made.show} title={title} />
          <p className="quiet num">{say(words, 'export.pixels', { width: made.width, height: made.height })}</p>
        </>
      );
  }
};

const Text = ({ text }: { text: string }) => <pre className="export-text">{text.length > SHOWN ? `${text.slice(0, SHOWN)}\n…` : text}</pre>;

const Shown = ({ picture, title }: { picture: Blob; title: string }) => {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(picture);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return address === null ? null : <img className="export-picture" src={address} alt={title} />;
};

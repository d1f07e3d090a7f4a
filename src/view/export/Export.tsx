import { useEffect, useRef, useState } from 'react';
import { notationOf } from '../../session/source';
import { lastBeat, type State } from '../../session/state';
import { vantageIn } from '../../wire/writePcap';
import { say } from '../../words';
import { saveFile } from '../page/saveFile';
import { useActor } from '../page/useSession';
import { useWords } from '../page/useWords';
import type { Choice } from './choice';
import { FORMATS } from './formats';
import type { Made } from './made';
import { Formats, Options } from './Options';
import { Preview } from './Preview';
import { useMade } from './useMade';
import { useSubject } from './useSubject';

const begun = ({ settings, source, trace, pair, range }: State): Choice => ({
  format: 'png',
  numbers: settings.numbers ?? notationOf(source),
  lang: settings.lang,
  theme: settings.theme === 'projector' ? 'projector' : 'light',
  ...(pair === null ? range : { first: 0, last: lastBeat(pair[0]) }),
  size: 2,
  at: vantageIn(pair?.[0] ?? trace),
  rule: 'rfc',
});

/** Is there a way to copy it? A picture goes to the clipboard as PNG only. */
const copyable = (made: Made | null, format: Choice['format']): boolean =>
  made?.kind === 'text' || (made?.kind === 'picture' && (format === 'svg' || (format === 'png' && typeof ClipboardItem !== 'undefined')));

const copied = async (made: Made): Promise<void> => {
  if (made.kind === 'text') return navigator.clipboard.writeText(made.text);
  if (made.kind !== 'picture') return;
  if (made.svg !== null) return navigator.clipboard.writeText(made.svg);
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': made.take() })]);
};

/** What is on the stage, as a file to be taken away. The run stands still under it. */
export const Export = () => {
  const words = useWords();
  const { context } = useActor().getSnapshot();
  const [state] = useState(context);
  const [choice, setChoice] = useState(() => begun(state));
  const [said, setSaid] = useState<Readonly<{ of: Made; well: boolean }> | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const subject = useSubject(state, choice, place);
  const making = useMade(subject, choice);
  const { made } = making;
  // The sheet was open before this came, and had only its own button to give the focus to.
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  const whole = state.pair === null ? state.trace : state.pair[choice.rule === 'rfc' ? 0 : 1];
  const change = (some: Partial<Choice>): void =>
    setChoice((before) => {
      const next = { ...before, ...some };
      if (some.rule === undefined || state.pair === null) return next;
      return { ...next, first: 0, last: lastBeat(state.pair[some.rule === 'rfc' ? 0 : 1]) };
    });
  const copy = (): void => {
    if (made === null) return;
    // Where a page may not write to the clipboard it throws at once.
    Promise.resolve()
      .then(() => copied(made))
      .then(
        () => setSaid({ of: made, well: true }),
        () => setSaid({ of: made, well: false }),
      );
  };
  const save = async (): Promise<void> => {
    if (made === null || made.kind === 'none' || subject === null) return;
    const ends = choice.format === 'pcap' ? `.${choice.at}.pcap` : FORMATS[choice.format].ends;
    saveFile(`${subject.name}${ends}`, await made.take());
  };
  const ready = made !== null && made.kind !== 'none';
  return (
    <div className="export" ref={place}>
      <div className="export-choices">
        <Formats choice={choice} onChange={change} />
        <p className="quiet">{say(words, `export.for.${choice.format}`)}</p>
        <Options choice={choice} onChange={change} end={lastBeat(whole)} pair={state.pair !== null} />
      </div>
      <Preview making={making} title={subject?.title ?? ''} />
      <div className="export-take">
        <p role="status">{said !== null && said.of === made ? say(words, said.well ? 'export.copied' : 'export.notCopied') : ''}</p>
        {copyable(made, choice.format) ? (
          <button type="button" className="button" onClick={copy}>
            {say(words, 'export.copy')}
          </button>
        ) : null}
        <button type="button" className="button export-download" aria-disabled={!ready} onClick={() => void save()}>
          {say(words, 'export.download')}
        </button>
      </div>
    </div>
  );
};

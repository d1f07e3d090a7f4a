import { useRef } from 'react';
import { openingOf } from '../../session/opening';
import { say } from '../../words';
import { Drawn } from '../icons/Icon';
import { TOOL_ICONS } from '../icons/tools';
import { useSend } from '../page/useSession';
import { useWords } from '../page/useWords';
import { Tool } from './Tool';

/** A button that asks for a file, a capture or a run, and plays it. */
export const OpenCapture = () => {
  const words = useWords();
  const send = useSend();
  const input = useRef<HTMLInputElement>(null);
  const opened = (files: FileList | null) => {
    if (files?.length) send({ type: 'OPEN', opening: openingOf([...files]) });
    // The same file may be chosen again.
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <Tool says={say(words, 'capture.choose')} onClick={() => input.current?.click()}>
        <Drawn path={TOOL_ICONS.open} />
      </Tool>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".pcap,.pcapng,.cap,.gz,.drill,.txt,.json,application/vnd.tcpdump.pcap,application/json,text/plain"
        onChange={(event) => opened(event.target.files)}
      />
    </>
  );
};

import { useRef } from 'react';
import { openingOf } from '../../session/opening';
import { say } from '../../words';
import { useSend } from './useSession';
import { useWords } from './useWords';

/** A button that asks for a capture file and plays it. */
export const OpenCapture = () => {
  const words = useWords();
  const send = useSend();
  const input = useRef<HTMLInputElement>(null);
  const opened = (files: FileList | null) => {
    const file = files?.[0];
    if (file) send({ type: 'OPEN', opening: openingOf(file) });
    // The same file may be chosen again.
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {say(words, 'capture.choose')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".pcap,.pcapng,.cap,application/vnd.tcpdump.pcap"
        onChange={(event) => opened(event.target.files)}
      />
    </>
  );
};

import { Suspense, useState } from 'react';
import { say } from '../../words';
import { Dialog } from '../page/Dialog';
import { GoTo } from '../page/GoTo';
import { Help } from '../page/Help';
import type { Over, Sheet } from '../page/Page';
import { useHost } from '../page/useHost';
import { useSession } from '../page/useSession';
import { useWords } from '../page/useWords';
import { useLectureId } from '../present/useLectureId';
import { Afterwards } from './Afterwards';
import { Drop } from './Drop';
import { Enlarged } from './Enlarged';
import { part } from './part';

const Captures = part(async () => (await import('../captures/Captures')).Captures);
const Export = part(async () => (await import('../export/Export')).Export);
const Share = part(async () => (await import('../share/Share')).Share);
const PresentSheet = part(async () => (await import('../present/PresentSheet')).PresentSheet);
const Presenting = part(async () => (await import('../present/Presenting')).Presenting);
const Lecture = part(async () => (await import('../present/Lecture')).Lecture);
const Challenges = part(async () => (await import('../writing/Challenges')).Challenges);
const Write = part(async () => (await import('../writing/Write')).Write);
const Study = part(async () => (await import('./Study')).Study);
const Wheel = part(async () => (await import('../practice/Wheel')).Wheel);

type Props = { over: Over; onOpen: (over: Over) => void; onClose: () => void };

/** All that opens over the page. */
export const Sheets = ({ over, onOpen, onClose }: Props) => {
  const [written, setWritten] = useState<string | null>(null);
  const presenting = useSession(({ context }) => context.settings.view === 'present');
  const lecture = useLectureId();
  const host = useHost();
  return (
    <>
      <Dialog title={say(useWords(), 'share.title')} open={over === 'share'} onClose={onClose}>
        <Suspense>
          <Share onFigure={() => onOpen('export')} />
        </Suspense>
      </Dialog>
      <Dialog title={say(useWords(), 'present.title')} open={over === 'present'} onClose={onClose}>
        <Suspense>
          <PresentSheet onClose={onClose} />
        </Suspense>
      </Dialog>
      <Suspense>
        {presenting && <Presenting spot={over === 'spot'} />}
        {lecture !== null && host === null && <Lecture key={lecture} id={lecture} />}
      </Suspense>
      <Dialog title={say(useWords(), 'export.title')} open={over === 'export'} onClose={onClose} large>
        <Suspense>
          <Export />
        </Suspense>
      </Dialog>
      <Help open={over === 'help'} onClose={onClose} />
      <GoTo open={over === 'goTo'} onClose={onClose} />
      <Dialog title={say(useWords(), 'page.study')} open={over === 'study'} onClose={onClose} large>
        <Suspense>
          <Study onClose={onClose} />
        </Suspense>
      </Dialog>
      <Dialog title={say(useWords(), 'tool.write')} open={over === 'write'} onClose={onClose} large>
        <Suspense>
          <Write written={written} onWritten={setWritten} onClose={onClose} />
        </Suspense>
      </Dialog>
      <Dialog title={say(useWords(), 'tool.challenges')} open={over === 'challenges'} onClose={onClose} large>
        <Suspense>
          <Challenges onClose={onClose} />
        </Suspense>
      </Dialog>
      <Afterwards>
        <Wheel />
      </Afterwards>
      <Enlarged open={over === 'panel'} onClose={onClose} />
      <Suspense>
        <OfFiles open={over === 'captures'} onClose={onClose} />
      </Suspense>
      {host === null && <Drop />}
    </>
  );
};

/** What has to do with files comes when there is one. */
const OfFiles = (props: Sheet) =>
  useSession(({ context: { reading, shelf } }) => reading !== null || shelf !== null) ? <Captures {...props} /> : null;

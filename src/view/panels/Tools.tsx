import type { Deed } from '../../session/keys';
import { type MessageId, say } from '../../words';
import { Drawn } from '../icons/Icon';
import type { IconPath } from '../icons/paths';
import { PRACTICE_ICONS } from '../icons/practice';
import { TOOL_ICONS } from '../icons/tools';
import type { Over } from '../page/Page';
import { useDeeds } from '../page/useDeeds';
import { useSession } from '../page/useSession';
import { useWords } from '../page/useWords';
import { OpenCapture } from './OpenCapture';
import { Tool } from './Tool';

/** What a tool does: it opens a sheet over the page, or what a key does. */
type Row = Readonly<{ says: MessageId; icon: IconPath }> & Readonly<{ over: Over } | { deed: Deed }>;

const TOOLS = [
  { says: 'practice.panel', icon: PRACTICE_ICONS.branch, deed: 'practice' },
  { says: 'present.title', icon: TOOL_ICONS.present, over: 'present' },
  { says: 'tool.challenges', icon: TOOL_ICONS.challenges, over: 'challenges' },
  { says: 'tool.write', icon: TOOL_ICONS.write, over: 'write' },
  { says: 'share.title', icon: TOOL_ICONS.share, over: 'share' },
  { says: 'export.title', icon: TOOL_ICONS.export, over: 'export' },
  { says: 'help.open', icon: TOOL_ICONS.keys, over: 'help' },
] as const satisfies readonly Row[];

/** What is reached once in a while, each by one button: with its words in the menu of a narrow page, else with its icon. */
export const Tools = ({ onOpen }: { onOpen: (over: Over) => void }) => {
  const words = useWords();
  const act = useDeeds();
  const shelf = useSession(({ context }) => context.shelf);
  return (
    <>
      <OpenCapture />
      {shelf && (
        <Tool says={say(words, 'captures.title')} onClick={() => onOpen('captures')}>
          <Drawn path={TOOL_ICONS.captures} />
        </Tool>
      )}
      {TOOLS.map((row) => (
        <Tool
          key={row.says}
          says={say(words, row.says)}
          onClick={() => {
            // What lies over the page (the menu in which this stands) goes.
            onOpen('over' in row ? row.over : null);
            if ('deed' in row) act(row.deed);
          }}
        >
          <Drawn path={row.icon} />
        </Tool>
      ))}
    </>
  );
};

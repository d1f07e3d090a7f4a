import SegmentHeader from '../header/SegmentHeader';
import { useShownSoon } from '../page/Soon';
import { useNotation, useSession } from '../page/useSession';
import { useTold } from '../page/useTold';
import { useSaying } from './useSaying';

/** The header of the segment that the reader chose, else of the newest. */
export const HeaderPanel = () => {
  const { trace, beat } = useTold(useShownSoon());
  const selected = useSession(({ context }) => context.selected);
  const numbers = useNotation();
  const { names } = useSession(({ context }) => context.settings);
  return <SegmentHeader trace={trace} beat={beat} notation={numbers} words={useSaying()} names={names} selected={selected} />;
};

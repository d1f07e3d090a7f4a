import { say } from '../../words';
import { useWords } from './useWords';

/** A black screen, so that an audience looks at the speaker: any key or a touch brings the stage back. */
export const Blank = ({ onClose }: { onClose: () => void }) => (
  <button type="button" className="blank" aria-label={say(useWords(), 'help.blank')} onClick={onClose} />
);

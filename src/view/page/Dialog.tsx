import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { say } from '../../words';
import { Icon } from '../icons/Icon';
import { useWords } from './useWords';

/** `steps`: the run can be stepped through while it is open. `large`: it takes the whole page. */
type Props = { title: string; open: boolean; onClose: () => void; steps?: boolean; large?: boolean; children: ReactNode };

/** A sheet over the page: the browser keeps the focus in it, gives it back, and closes it on Escape. */
export const Dialog = ({ title, open, onClose, steps = false, large = steps, children }: Props) => {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  // What is typed at once must go to it.
  useLayoutEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="sheet panel"
      data-steps={steps || undefined}
      data-large={large || undefined}
      aria-label={title}
      // One that another sheet has taken the place of says so late, and must not close that one.
      onClose={open ? onClose : undefined}
    >
      {open && (
        <>
          <h2>{title}</h2>
          {children}
          {/* The last of all, so that the focus goes first to what is asked. */}
          <button type="button" className="button sheet-close" onClick={onClose}>
            <Icon name="close" />
            <span className="visually-hidden">{say(words, 'help.close')}</span>
          </button>
        </>
      )}
    </dialog>
  );
};

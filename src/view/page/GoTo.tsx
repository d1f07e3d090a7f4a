import type { FormEvent } from 'react';
import { say } from '../../words';
import { Dialog } from './Dialog';
import type { Sheet } from './Page';
import { useSend, useSession } from './useSession';
import { useWords } from './useWords';

/** Asks for a beat's number and goes there. */
export const GoTo = ({ open, onClose }: Sheet) => (
  <Dialog title={say(useWords(), 'goTo.title')} open={open} onClose={onClose}>
    <Asked onClose={onClose} />
  </Dialog>
);

const Asked = ({ onClose }: { onClose: () => void }) => {
  const words = useWords();
  const send = useSend();
  const { first, last } = useSession(({ context }) => context.range);
  const shown = useSession(({ context }) => context.shown);
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const beat = Number(new FormData(event.currentTarget).get('beat'));
    if (Number.isInteger(beat)) send({ type: 'GO', beat });
    onClose();
  };
  return (
    <form className="go-to" onSubmit={go}>
      <label>
        {first === 0 ? say(words, 'goTo.label', { last }) : say(words, 'goTo.labelRange', { first, last })}
        <input
          className="button num"
          type="number"
          name="beat"
          min={first}
          max={last}
          defaultValue={shown}
          required
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <button type="submit" className="button" data-primary>
        {say(words, 'goTo.go')}
      </button>
    </form>
  );
};

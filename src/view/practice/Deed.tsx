import { useId } from 'react';
import { DeedWords } from './DeedWords';
import type { Item } from './items';

/** One thing that can be done. One that cannot be done now keeps its place and the focus, and says why when it is pressed. */
export const Deed = ({ item: { says, small, why, does }, onWhy }: { item: Item; onWhy: (why: string) => void }) => {
  const id = useId();
  return (
    <button
      type="button"
      className="button deed"
      aria-disabled={why !== null || undefined}
      aria-describedby={why === null ? undefined : id}
      title={why ?? undefined}
      onClick={() => (why === null ? does() : onWhy(why))}
    >
      <DeedWords says={says} small={small} />
      {why !== null && (
        <span id={id} hidden>
          {why}
        </span>
      )}
    </button>
  );
};

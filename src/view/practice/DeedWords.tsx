import { Mixed } from '../learn/Mixed';
import type { Item } from './items';

/** What a deed says, and below it what is to be known of it. */
export const DeedWords = ({ says, small }: Pick<Item, 'says' | 'small'>) => (
  <>
    <span>
      <Mixed text={says} />
    </span>
    {small !== '' && (
      <small>
        <Mixed text={small} />
      </small>
    )}
  </>
);

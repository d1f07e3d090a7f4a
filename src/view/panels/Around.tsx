import { BeforeCapture } from './BeforeCapture';
import { Hint } from './Hint';
import { LadderSwipes } from './LadderSwipes';
import { Print } from './Print';

/** What is around the ladder and comes after it: the first hint, a finger's swipes, what a capture lacks, and the figure on paper. */
export const Around = () => (
  <>
    <Hint />
    <LadderSwipes />
    <BeforeCapture />
    <Print />
  </>
);

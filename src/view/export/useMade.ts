import { useEffect, useState } from 'react';
import type { Choice } from './choice';
import { type Made, made, type Subject } from './made';

/** How far it has come. */
export type Making = Readonly<{ made: Made | null; done: number }>;

/** What was chosen, once it is made; each new choice leaves what was begun. */
export const useMade = (subject: Subject | null, choice: Choice): Making => {
  const [making, setMaking] = useState<Making>({ made: null, done: 0 });
  useEffect(() => {
    if (subject === null) return;
    let wanted = true;
    const heard = (done: number): boolean => {
      if (wanted) setMaking((before) => ({ made: before.made?.kind === 'none' ? null : before.made, done }));
      return wanted;
    };
    if (choice.format === 'gif') setMaking({ made: null, done: 0 });
    void made(subject, choice, heard).then((all) => {
      if (wanted && all !== null) setMaking({ made: all, done: 1 });
    });
    return () => {
      wanted = false;
    };
  }, [subject, choice]);
  return making;
};

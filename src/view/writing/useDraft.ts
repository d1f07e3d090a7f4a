import { useEffect, useState } from 'react';
import { type Draft, recordDraft } from '../../session/draft';

/** How long nobody types before the text is read again, in ms. */
const PAUSE = 250;

/** What the text comes to, a little after the last key. */
export const useDraft = (text: string): Draft => {
  const [draft, setDraft] = useState<Draft>(() => recordDraft(text));
  useEffect(() => {
    const timer = setTimeout(() => setDraft(recordDraft(text)), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return draft;
};

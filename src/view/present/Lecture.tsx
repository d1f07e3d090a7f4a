import { useEffect } from 'react';
import { useActor } from '../page/useSession';
import { join } from './join';

/** Keeps this window in step with the others of its lecture. It shows nothing. */
export const Lecture = ({ id }: { id: string }) => {
  const session = useActor();
  useEffect(() => join(session, id), [session, id]);
  return null;
};

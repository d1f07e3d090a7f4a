import { useEffect, useState } from 'react';
import type { Catalogue } from '../../words';
import { type Lessons, lessonsIn, loadLessons } from '../../words/lessons';

/** The page's catalogue with the lessons' words, once they are there; null until then. Those of a former language stay until the new ones come. */
export const useLessons = (catalogue: Catalogue, onFailure: () => void): Lessons | null => {
  const [lessons, setLessons] = useState(() => lessonsIn(catalogue));
  useEffect(() => {
    let wanted = true;
    loadLessons(catalogue).then((loaded) => wanted && setLessons(loaded), onFailure);
    return () => {
      wanted = false;
    };
  }, [catalogue, onFailure]);
  return lessons;
};

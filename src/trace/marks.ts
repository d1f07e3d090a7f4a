import type { Flight } from './flights';

/** What may be said of a segment on its way; several may be true. */
export type Mark = 'flying' | 'delivered' | 'lost' | 'retransmission' | 'duplicate' | 'old' | 'refused';

/** The marks of a segment as they are at a beat, in the listed order. The segment must have been sent by then. */
export const marksOf = (flight: Flight, beat: number): readonly Mark[] => {
  const landed = flight.landings.filter((landing) => landing.beat <= beat);
  const lost = flight.lost !== null && flight.lost.beat <= beat;
  const marks: Readonly<Record<Mark, boolean>> = {
    flying: landed.length === 0 && !lost,
    delivered: landed.length > 0,
    lost,
    retransmission: flight.repeats > 0,
    duplicate: landed.some(({ copy }) => copy > 0),
    old: flight.old,
    refused: landed.some(({ refused }) => refused),
  };
  return (Object.keys(marks) as Mark[]).filter((mark) => marks[mark]);
};

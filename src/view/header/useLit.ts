import { useState } from 'react';
import { meet, type Span } from './anatomy';

/** The bits that the reader points at: all that shows them lights up together, and stays so until others are pointed at. */
export type Lit = Readonly<{
  span: Span | null;
  is: (span: Span) => boolean;
  /** What makes an element point at these bits: by pointer, by focus, by touch. */
  by: (span: Span) => Readonly<{ onPointerEnter: () => void; onFocus: () => void; onClick: () => void }>;
}>;

export const useLit = (): Lit => {
  const [span, setSpan] = useState<Span | null>(null);
  return {
    span,
    is: (other) => meet(other, span),
    by: (other) => {
      const point = (): void => setSpan(other);
      return { onPointerEnter: point, onFocus: point, onClick: point };
    },
  };
};

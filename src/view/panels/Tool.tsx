import type { ReactNode } from 'react';

/** A button of the header: an icon, and its words where there is room for them; elsewhere a pointer that rests on it shows them. */
export const Tool = ({ says, onClick, children }: { says: string; onClick: () => void; children: ReactNode }) => (
  <button type="button" className="button tool" title={says} onClick={onClick}>
    {children}
    <span className="tool-name">{says}</span>
  </button>
);

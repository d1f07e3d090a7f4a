import type { Note } from './placeNote';

/** A remark in its place: that a segment was lost, or why it was turned away. */
export const NoteText = ({ note, kind, line }: Readonly<{ note: Note; kind: 'lost' | 'landing'; line: number }>) => (
  <>
    <rect className="label-ground" {...note.box} />
    <text className="note" data-note={kind} textAnchor={note.anchor}>
      {note.lines.map((text, i) => (
        <tspan key={text} x={note.x} y={note.baseline + i * line}>
          {text}
        </tspan>
      ))}
    </text>
  </>
);

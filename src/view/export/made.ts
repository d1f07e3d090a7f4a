import { jsonOf } from '../../export/json';
import { mermaid } from '../../export/mermaid';
import { packetLines } from '../../export/passages';
import { plainLadder } from '../../export/plain';
import type { Written } from '../../export/words';
import { type Lesson, writeDrill } from '../../scenarios/drill';
import { flightsOf } from '../../trace/flights';
import type { Trace } from '../../trace/trace';
import { passagesAt, writeCapture } from '../../wire/writePcap';
import type { MessageId } from '../../words';
import type { Choice } from './choice';
import { FORMATS } from './formats';
import { gifOf, isShort } from './moving';
import type { PictureProps } from './Picture';
import { fits, pngOf, sizeOf, svgOf } from './pictures';

/** What came of it: a text, a picture, or a capture with the lines that tell of it; or why there is none. `take` makes the file. */
export type Made = Readonly<
  | { kind: 'text'; text: string; take: () => Promise<Blob> }
  | { kind: 'packets'; text: string; seen: number; all: number; take: () => Promise<Blob> }
  | { kind: 'picture'; show: Blob; width: number; height: number; svg: string | null; take: () => Promise<Blob> }
  | { kind: 'none'; says: MessageId }
>;

/** All that is exported: how it is written, how it is drawn, and the run behind it, if there is one. */
export type Subject = Readonly<{
  name: string;
  title: string;
  trace: Trace;
  written: Written;
  picture: () => PictureProps;
  lesson: Lesson | null;
}>;

/** More segments than this nobody finds anything in, and no browser draws them at once. */
const MOST_DRAWN = 2000;

const isTooLong = ({ trace, written: { range } }: Subject): boolean =>
  flightsOf(trace).filter(({ sentBeat }) => sentBeat >= range.first && sentBeat <= range.last).length > MOST_DRAWN;

const file = (content: string | Uint8Array<ArrayBuffer>, format: Choice['format']): Blob =>
  new Blob([content], { type: FORMATS[format].mime });

const madeText = (text: string, { format }: Choice): Made => ({ kind: 'text', text, take: async () => file(text, format) });

const madeCapture = ({ trace }: Subject, { at }: Choice): Made => {
  const ids = new Set(passagesAt(trace, at).map(({ flight }) => flight.id));
  return {
    kind: 'packets',
    text: packetLines(trace, at),
    seen: ids.size,
    all: flightsOf(trace).length,
    take: async () => file(writeCapture(trace, at), 'pcap'),
  };
};

const madePicture = (subject: Subject, { format, size }: Choice): Made => {
  if (isTooLong(subject)) return { kind: 'none', says: 'export.tooLong' };
  const svg = svgOf(subject.picture());
  const times = format === 'png' ? size : 1;
  if (format === 'png' && !fits(svg, times)) return { kind: 'none', says: 'export.tooLong' };
  const { width, height } = sizeOf(svg);
  const show = file(svg, 'svg');
  return {
    kind: 'picture',
    show,
    width: width * times,
    height: height * times,
    svg: format === 'svg' ? svg : null,
    take: async () => (format === 'png' ? pngOf(svg, times) : show),
  };
};

const madeMoving = async (subject: Subject, heard: (done: number) => boolean): Promise<Made | null> => {
  const picture = isTooLong(subject) ? null : subject.picture();
  if (picture === null || !isShort(picture)) return { kind: 'none', says: 'export.tooLong' };
  const show = await gifOf(picture, heard);
  if (show === null) return null;
  const { width, height } = sizeOf(svgOf({ ...picture, height: 540 * picture.plan.layout.metrics.scale }));
  return { kind: 'picture', show, width, height, svg: null, take: async () => show };
};

/**
 * Makes what was chosen.
 * @param heard is told how much is done, 0 … 1; false: it is not wanted any more
 * @returns null: it was left
 */
export const made = async (subject: Subject, choice: Choice, heard: (done: number) => boolean): Promise<Made | null> => {
  const { name, trace, written, lesson } = subject;
  // Not within the effect that asks for it: React draws nothing there.
  await Promise.resolve();
  try {
    switch (choice.format) {
      case 'png':
      case 'svg':
        return madePicture(subject, choice);
      case 'gif':
        return await madeMoving(subject, heard);
      case 'pcap':
        return madeCapture(subject, choice);
      case 'mermaid':
        return madeText(mermaid(trace, written), choice);
      case 'plain':
        return madeText(plainLadder(trace, written), choice);
      case 'drill':
        return lesson === null ? { kind: 'none', says: 'export.notRun' } : madeText(writeDrill(lesson), choice);
      case 'json':
        return madeText(jsonOf(name, [trace], written.words), choice);
    }
  } catch {
    return { kind: 'none', says: 'export.failed' };
  }
};

import type { Order } from './orders';
import type { Told } from './told';

/** As it goes to the page around the frame. */
export const messageOf = (told: Told) => ({ source: 'tcp-stage', v: 1, ...told }) as const;

const PLAIN = ['step', 'back', 'play', 'pause'] as const;

/** What a message asks for; null: it is none of ours. It may come from anybody and hold anything. */
export const orderIn = (message: unknown): Order | null => {
  if (typeof message !== 'object' || message === null) return null;
  const { target, v, type, beat }: { target?: unknown; v?: unknown; type?: unknown; beat?: unknown } = message;
  if (target !== 'tcp-stage' || v !== 1) return null;
  const plain = PLAIN.find((each) => each === type);
  if (plain) return { type: plain };
  return type === 'goTo' && typeof beat === 'number' && Number.isSafeInteger(beat) ? { type, beat } : null;
};

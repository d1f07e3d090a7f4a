import { type CSSProperties, createElement, type ReactElement, type Ref, useCallback, useEffect, useRef } from 'react';
import type { AnswerDetail, BeatDetail, TcpStageElement } from './element';

/** The parameters of a stage: those of an address. A change of `scenario`, `run`, `from` or `to` brings another run onto the stage. */
type Parameters = Readonly<{
  scenario?: string | undefined;
  beat?: number | undefined;
  from?: number | undefined;
  to?: number | undefined;
  lang?: 'en' | 'zh-Hans' | undefined;
  numbers?: 'letters' | 'relative' | 'real' | undefined;
  theme?: 'light' | 'dark' | 'projector' | undefined;
  view?: 'full' | 'embed' | 'present' | undefined;
  /** Those that are open: states, header, sockets, explain, transcript … */
  panels?: readonly string[] | undefined;
  /** 0.25 … 4 */
  speed?: number | undefined;
  autoplay?: boolean | undefined;
  /** What the two ends are called, the client first. */
  names?: readonly [client: string, server: string] | undefined;
  keys?: boolean | undefined;
  motion?: 'reduce' | undefined;
  links?: boolean | undefined;
  /** A whole run, packed. */
  run?: string | undefined;
}>;

export type TcpStageProps = Parameters &
  Readonly<{
    onReady?: (() => void) | undefined;
    onBeat?: ((detail: BeatDetail) => void) | undefined;
    onAnswer?: ((answer: AnswerDetail) => void) | undefined;
    onComplete?: (() => void) | undefined;
    className?: string | undefined;
    style?: CSSProperties | undefined;
    id?: string | undefined;
    title?: string | undefined;
    ref?: Ref<TcpStageElement> | undefined;
  }>;

const flag = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? 'on' : 'off');

/** A stage. It is the custom element, so that nothing of the page's style comes in, nor of its own gets out; on a server it is empty. */
export const TcpStage = ({ onReady, onBeat, onAnswer, onComplete, className, ref, ...rest }: TcpStageProps): ReactElement => {
  const element = useRef<TcpStageElement | null>(null);
  const heard = useRef<Readonly<Record<string, ((event: CustomEvent) => void) | undefined>>>({});
  useEffect(() => {
    heard.current = {
      'tcp-stage:ready': () => onReady?.(),
      'tcp-stage:beat': ({ detail }) => onBeat?.(detail),
      'tcp-stage:answer': ({ detail }) => onAnswer?.(detail),
      'tcp-stage:complete': () => onComplete?.(),
    };
  });
  useEffect(() => {
    const stage = element.current;
    const hear = (event: Event): void => {
      if (event instanceof CustomEvent) heard.current[event.type]?.(event);
    };
    const types = Object.keys(heard.current);
    for (const type of types) stage?.addEventListener(type, hear);
    void import('./element');
    return () => {
      for (const type of types) stage?.removeEventListener(type, hear);
    };
  }, []);
  const hold = useCallback(
    (stage: TcpStageElement | null) => {
      element.current = stage;
      if (typeof ref === 'function') ref(stage);
      else if (ref) ref.current = stage;
    },
    [ref],
  );
  const { panels, names, keys, links, autoplay, ...plain } = rest;
  return createElement('tcp-stage', {
    ...plain,
    panels: panels?.join(','),
    names: names?.join(','),
    keys: flag(keys),
    links: flag(links),
    autoplay: autoplay ? '1' : undefined,
    // React 18 knows `className` of no custom element.
    class: className,
    ref: hold,
  });
};

import { type Session, statusOf } from '../session/session';
import all from '../style/all.css?inline';
import own from '../style/element.css?inline';
import { load } from '../words';
import { type Asked, ATTRIBUTES, askedBy, RUN_ATTRIBUTES } from './attributes';
import { type Order, obey } from './orders';
import { type Stand, stand } from './stand';
import type { AnswerDetail, BeatDetail, Happening } from './told';

/** The events of the element, with what their `detail` is. They bubble, so that a page may hear all of its stages at once. */
export type TcpStageEvents = Readonly<{
  'tcp-stage:ready': CustomEvent<Record<string, never>>;
  'tcp-stage:beat': CustomEvent<BeatDetail>;
  'tcp-stage:answer': CustomEvent<AnswerDetail>;
  'tcp-stage:complete': CustomEvent<Readonly<{ scenario: string }>>;
}>;

/** Where nothing is drawn (a server that renders a page), the module can be loaded all the same. */
const Base: typeof HTMLElement = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

/** The sheets that all stages of a page share. In them a rem is the stage's own: the page's may be anything. */
let shared: CSSStyleSheet | null = null;
const sharedSheet = (): CSSStyleSheet => {
  if (shared) return shared;
  shared = new CSSStyleSheet();
  shared.replaceSync(`${all}\n${own}`.replace(/(?<![\w-])(\d*\.?\d+)rem\b/g, 'calc($1 * var(--stage-rem, 16px))'));
  return shared;
};

/** The folder of the script, where the whole page is too: known while a classic script runs. */
const script = typeof document === 'undefined' ? null : document.currentScript;
const address = script?.getAttribute('src') ?? null;
const site = address === null ? null : new URL('./', new URL(address, document.baseURI)).href;

/** `<tcp-stage>`: a stage in a page. Its attributes are the parameters of an address, and may change at any time. */
export class TcpStageElement extends Base {
  static readonly observedAttributes = ATTRIBUTES;
  #stand: Stand | null = null;
  #asked: Asked | null = null;
  #waiting: Order[] = [];
  #changed = new Set<string>();

  connectedCallback(): void {
    if (!this.#asked) void this.#begin();
  }

  disconnectedCallback(): void {
    // An element that is only moved goes on.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#stand?.end();
      this.#stand = null;
      this.#asked = null;
    });
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !this.#asked) return;
    // Several that change at once are one change.
    if (this.#changed.size === 0) queueMicrotask(() => this.#change());
    this.#changed.add(name);
  }

  /** One beat on. */
  step(): void {
    this.#order({ type: 'step' });
  }

  /** One beat back. */
  back(): void {
    this.#order({ type: 'back' });
  }

  play(): void {
    this.#order({ type: 'play' });
  }

  pause(): void {
    this.#order({ type: 'pause' });
  }

  /** Goes to a beat, or to the nearest that may be walked. */
  goTo(beat: number): void {
    if (Number.isSafeInteger(beat)) this.#order({ type: 'goTo', beat });
  }

  #order(order: Order): void {
    if (this.#stand) obey(this.#stand.session(), order);
    else this.#waiting.push(order);
  }

  async #begin(): Promise<void> {
    const asked = askedBy(this);
    this.#asked = asked;
    const words = await load(asked.lang);
    if (this.#asked !== asked) return;
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const sizes = new CSSStyleSheet();
    shadow.adoptedStyleSheets = [sharedSheet(), sizes];
    const shell = document.createElement('div');
    shell.className = 'shell';
    shadow.replaceChildren(shell);
    this.#stand = stand({ shell, sizes, site, words, tell: (happening) => this.#tell(happening) }, asked);
    for (const order of this.#waiting.splice(0)) this.#order(order);
  }

  #tell({ type, ...detail }: Happening | ({ type: 'answer' } & AnswerDetail)): void {
    this.dispatchEvent(new CustomEvent(`tcp-stage:${type}`, { detail, bubbles: true, composed: true }));
  }

  #change(): void {
    const changed = [...this.#changed];
    this.#changed.clear();
    const stand = this.#stand;
    if (!stand) return;
    const asked = askedBy(this);
    this.#asked = asked;
    if (changed.some((name) => RUN_ATTRIBUTES.includes(name))) stand.show(asked);
    else this.#set(stand.session(), asked, changed);
  }

  /** Where the run stays the same: what was changed, and nothing that its reader has set since. */
  #set(session: Session, { address, notices, lang, autoplay }: Asked, changed: readonly string[]): void {
    const settings = { ...address, lang };
    const change = Object.fromEntries(Object.entries(settings).filter(([name]) => changed.includes(name) && SETTINGS.includes(name)));
    if (Object.keys(change).length > 0) session.send({ type: 'SET', change });
    if (notices.length > 0) session.send({ type: 'NOTICE', notices });
    if (changed.includes('beat') && address.beat !== null) obey(session, { type: 'goTo', beat: address.beat });
    if (changed.includes('autoplay') && autoplay && statusOf(session.getSnapshot()) !== 'playing') obey(session, { type: 'play' });
  }
}

/** The attributes that set how a run is shown. */
const SETTINGS = ATTRIBUTES.filter((name) => ![...RUN_ATTRIBUTES, 'beat', 'autoplay', 'v'].includes(name));

declare global {
  interface HTMLElementTagNameMap {
    'tcp-stage': TcpStageElement;
  }
  interface HTMLElementEventMap extends TcpStageEvents {}
}

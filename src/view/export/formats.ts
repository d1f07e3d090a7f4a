/** What may be exported, in the order in which it is offered; whether it is a picture, and which choices it knows. */
export const FORMATS = {
  png: { ends: '.png', mime: 'image/png', knows: ['numbers', 'lang', 'theme', 'range', 'size'] },
  svg: { ends: '.svg', mime: 'image/svg+xml', knows: ['numbers', 'lang', 'theme', 'range'] },
  gif: { ends: '.gif', mime: 'image/gif', knows: ['numbers', 'lang', 'theme', 'range'] },
  pcap: { ends: '.pcap', mime: 'application/vnd.tcpdump.pcap', knows: ['at'] },
  mermaid: { ends: '.mmd', mime: 'text/plain', knows: ['numbers', 'lang', 'range'] },
  plain: { ends: '.txt', mime: 'text/plain', knows: ['numbers', 'lang', 'range'] },
  drill: { ends: '.drill', mime: 'text/plain', knows: [] },
  json: { ends: '.json', mime: 'application/json', knows: ['lang'] },
} as const satisfies Record<string, Readonly<{ ends: string; mime: string; knows: readonly Choosable[] }>>;

export type Choosable = 'numbers' | 'lang' | 'theme' | 'range' | 'size' | 'at';
export type FormatId = keyof typeof FORMATS;
export const FORMAT_IDS = Object.keys(FORMATS) as readonly FormatId[];

export const knows = (format: FormatId, what: Choosable): boolean => (FORMATS[format].knows as readonly Choosable[]).includes(what);

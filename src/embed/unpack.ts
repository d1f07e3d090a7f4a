import { writeOut } from './shorthand';
import { unlzma } from './unlzma';

/**
 * The first script of the one file: unpacks the style sheet and the stage, which stand in the page as base64, and begins.
 * LZMA looks back over all of it where gzip sees 32 kB, and over words that are an octet or two each: the file is a third of what it
 * would be, and starts a blink later.
 */
const start = (packed: string): void => {
  const octets = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const [style, code] = writeOut(unlzma(octets)).split('\0');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style!);
  document.adoptedStyleSheets = [sheet];
  const script = document.createElement('script');
  script.src = URL.createObjectURL(new Blob([code!], { type: 'text/javascript' }));
  document.head.append(script);
};

start(document.getElementById('packed')!.textContent!);

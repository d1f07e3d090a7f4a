import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { readCaptures } from '../src/wire';

/** Lists a capture file's conversations, and opens some of them: how long each took, in ms. */
const [path = '', ...numbers] = process.argv.slice(2);
const handle = await open(path);
const part = async (from: number, to: number): Promise<Uint8Array> => {
  const bytes = new Uint8Array(to - from);
  await handle.read(bytes, 0, bytes.length, from);
  return bytes;
};
const spool = () => ({ push: () => {}, part: async () => new Uint8Array() });
const captures = await readCaptures([{ chunks: () => createReadStream(path, { highWaterMark: 1 << 18 }), part, spool }]);
// Since the process began, as tshark's time counts too.
const took = [`list: ${performance.now().toFixed(0)} ms`];
for (const n of numbers) {
  const begins = performance.now();
  const { trace } = await captures.open(Number(n), null);
  took.push(`conversation ${n}: ${(performance.now() - begins).toFixed(0)} ms, ${trace.events.length} events`);
}
console.log(took.join('; '));
await handle.close();

import {
  beside,
  besideOf,
  type CodeLine,
  call,
  has,
  listens,
  type Numbered,
  numbered,
  type Place,
  pauseOf,
  pauses,
  rest,
  type Writer,
} from './code';
import { isCut, literalOf, quoted } from './literal';

/** A program for Node, a line after the other with `await`, as the other two wait in their calls. It runs as a module as it stands. */
export const javascript: Writer = (program, place) => [
  ...beside("import { once } from 'node:events';", "import net from 'node:net';"),
  ...(pauses(program) ? beside("import { scheduler } from 'node:timers/promises';") : []),
  ...beside(''),
  ...numbered(program).flatMap((line) => [...thinking(line), ...written(line, place, has(program, 'recv'))]),
  ...rest(program, '// …'),
  ...(listens(program) && has(program, 'close', 'abort') ? beside('server.close();') : []),
];

const thinking = ({ line, n }: Numbered): readonly CodeLine[] => {
  const pause = pauseOf(line);
  return pause === null ? [] : [{ text: `await scheduler.wait(${pause * 1000});`, line: n, part: 'thinks' }];
};

const text = (octets: string): string => {
  const literal = literalOf(octets);
  const piece = quoted(literal.piece, "'");
  if (literal.times === 1) return piece;
  return `${piece}.repeat(${literal.times})${isCut(literal) ? `.slice(0, ${literal.length})` : ''}`;
};

/** A Node socket that is read a piece at a time, like recv(). `destroyOnReturn`: the end of the peer's direction does not end ours. */
const reading = (n: number, again: boolean): readonly CodeLine[] =>
  besideOf(n, "conn.setEncoding('latin1');", `${again ? '' : 'let '}pieces = conn.iterator({ destroyOnReturn: false });`);

const written = ({ line, n, again }: Numbered, { host, port, ownPort }: Place, reads: boolean): readonly CodeLine[] => {
  switch (line.do) {
    case 'listen':
      return again
        ? []
        : [
            ...besideOf(n, 'const server = net.createServer({ allowHalfOpen: true });', `server.listen(${port});`),
            call(n, "await once(server, 'listening');"),
            ...besideOf(n, `console.log('listening on port', ${port});`),
          ];
    case 'accept':
      return [
        call(n, `${again ? '' : 'let '}[conn] = await once(server, 'connection');`),
        ...besideOf(n, "console.log('connected');"),
        ...(reads ? reading(n, again) : []),
      ];
    case 'connect':
      return [
        ...besideOf(
          n,
          `${again ? '' : 'let '}conn = net.connect({ host: '${host}', port: ${port},${ownPort === null ? '' : ` localPort: ${ownPort},`} allowHalfOpen: true });`,
        ),
        call(n, "await once(conn, 'connect');"),
        ...besideOf(n, "console.log('connected');"),
        ...(reads ? reading(n, again) : []),
      ];
    case 'send':
      return [...(line.more ? besideOf(n, 'conn.cork();') : []), call(n, `conn.write(${text(line.text)});`)];
    case 'recv':
      return [call(n, 'console.log(await pieces.next());')];
    case 'recv until closed':
      return [
        call(n, 'for await (const piece of conn.iterator({ destroyOnReturn: false }))'),
        ...besideOf(n, '  console.log(String(piece));'),
      ];
    case 'shutdown':
      return [call(n, 'conn.end();')];
    case 'close':
      return [call(n, 'conn.destroySoon();')];
    case 'abort':
      return [call(n, 'conn.resetAndDestroy();')];
  }
};

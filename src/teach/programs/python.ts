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
import { isCut, literalOf, pythonBytes } from './literal';

/** A program in Python 3.8 or later; it runs as it stands. */
export const python: Writer = (program, place) => [
  ...beside('import socket'),
  ...(has(program, 'abort') ? beside('import struct') : []),
  ...(pauses(program) ? beside('import time') : []),
  ...beside(''),
  ...numbered(program).flatMap((line) => [...thinking(line), ...written(line, place, listens(program) ? 'conn' : 's')]),
  ...rest(program, '...'),
];

const thinking = ({ line, n }: Numbered): readonly CodeLine[] => {
  const pause = pauseOf(line);
  return pause === null ? [] : [{ text: `time.sleep(${pause})`, line: n, part: 'thinks' }];
};

const SOCKET = 's = socket.socket(socket.AF_INET, socket.SOCK_STREAM)';

const bytes = (text: string): string => {
  const literal = literalOf(text);
  const piece = pythonBytes(literal.piece);
  if (literal.times === 1) return piece;
  return isCut(literal) ? `(${piece} * ${literal.times})[:${literal.length}]` : `${piece} * ${literal.times}`;
};

const written = ({ line, n, again }: Numbered, { host, port, ownPort }: Place, s: string): readonly CodeLine[] => {
  switch (line.do) {
    case 'listen':
      return [
        ...(again ? [] : besideOf(n, SOCKET, `s.bind(('', ${port}))`)),
        call(n, 's.listen()'),
        ...(again ? [] : besideOf(n, `print('listening on port', ${port})`)),
      ];
    case 'accept':
      return [call(n, 'conn, address = s.accept()'), ...besideOf(n, "print('connected')")];
    case 'connect':
      return [
        ...besideOf(n, SOCKET, ...(ownPort === null ? [] : [`s.bind(('', ${ownPort}))`])),
        call(n, `s.connect(('${host}', ${port}))`),
        ...besideOf(n, "print('connected')"),
      ];
    case 'send':
      return [call(n, `${s}.send(${bytes(line.text)}${line.more ? ', socket.MSG_MORE' : ''})`)];
    case 'recv':
      return [call(n, `print(${s}.recv(${line.octets ?? 1024}))`)];
    case 'recv until closed':
      return [call(n, `while data := ${s}.recv(1024):`), ...besideOf(n, '    print(data)')];
    case 'shutdown':
      return [call(n, `${s}.shutdown(socket.SHUT_WR)`)];
    case 'close':
      return [call(n, `${s}.close()`)];
    case 'abort':
      return [...besideOf(n, `${s}.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))`), call(n, `${s}.close()`)];
  }
};

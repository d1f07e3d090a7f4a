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
  rest,
  type Writer,
} from './code';
import { literalOf, quoted } from './literal';

/** A program in C for any POSIX system; it compiles as it stands. */
export const c: Writer = (program, place) => [
  ...beside('#include <arpa/inet.h>', '#include <stdio.h>', '#include <unistd.h>', '', 'int main(void) {'),
  ...indented([
    ...(has(program, 'recv', 'recv until closed') ? beside('char buf[1024];', 'ssize_t n;') : []),
    ...beside(
      'struct sockaddr_in at = {',
      `  .sin_family = AF_INET, .sin_port = htons(${place.port}),`,
      ...(has(program, 'connect') ? [`  .sin_addr.s_addr = inet_addr("${place.host}"),`] : []),
      '};',
    ),
    ...numbered(program).flatMap((line) => [...thinking(line), ...written(line, place, listens(program) ? 'conn' : 's')]),
    ...rest(program, 'pause();'),
  ]),
  ...beside('}'),
];

const indented = (lines: readonly CodeLine[]): readonly CodeLine[] => lines.map((line) => ({ ...line, text: `  ${line.text}` }));

const thinking = ({ line, n }: Numbered): readonly CodeLine[] => {
  const pause = pauseOf(line);
  if (pause === null) return [];
  return [{ text: Number.isInteger(pause) ? `sleep(${pause});` : `usleep(${Math.round(pause * 1e6)});`, line: n, part: 'thinks' }];
};

/** A text that is too long to be written down is filled into a buffer. */
const sent = (n: number, s: string, octets: string, flags: string): readonly CodeLine[] => {
  const { piece, times, length } = literalOf(octets);
  if (times === 1) return [call(n, `send(${s}, ${quoted(piece, '"')}, ${length}, ${flags});`)];
  return [
    ...besideOf(
      n,
      `char text${n}[${length}];`,
      `for (int i = 0; i < ${length}; i++) text${n}[i] = ${quoted(piece, '"')}[i % ${piece.length}];`,
    ),
    call(n, `send(${s}, text${n}, ${length}, ${flags});`),
  ];
};

const written = ({ line, n, again }: Numbered, { port, ownPort }: Place, s: string): readonly CodeLine[] => {
  const int = again ? '' : 'int ';
  switch (line.do) {
    case 'listen':
      return [
        ...(again ? [] : besideOf(n, 'int s = socket(AF_INET, SOCK_STREAM, 0);', 'bind(s, (struct sockaddr *)&at, sizeof at);')),
        call(n, 'listen(s, 5);'),
        ...(again ? [] : besideOf(n, `printf("listening on port %d\\n", ${port});`)),
      ];
    case 'accept':
      return [call(n, `${int}conn = accept(s, NULL, NULL);`), ...besideOf(n, 'puts("connected");')];
    case 'connect':
      return [
        ...(ownPort === null ? [] : besideOf(n, `struct sockaddr_in own = {.sin_family = AF_INET, .sin_port = htons(${ownPort})};`)),
        ...besideOf(n, `${int}s = socket(AF_INET, SOCK_STREAM, 0);`),
        ...(ownPort === null ? [] : besideOf(n, 'bind(s, (struct sockaddr *)&own, sizeof own);')),
        call(n, 'if (connect(s, (struct sockaddr *)&at, sizeof at) < 0)'),
        ...besideOf(n, '  return perror("connect"), 1;', 'puts("connected");'),
      ];
    case 'send':
      return sent(n, s, line.text, line.more ? 'MSG_MORE' : '0');
    case 'recv':
      return [
        call(n, `n = recv(${s}, buf, ${line.octets ?? 'sizeof buf'}, 0);`),
        ...besideOf(n, 'printf("%zd %.*s\\n", n, n > 0 ? (int)n : 0, buf);'),
      ];
    case 'recv until closed':
      return [call(n, `while ((n = recv(${s}, buf, sizeof buf, 0)) > 0)`), ...besideOf(n, '  printf("%zd %.*s\\n", n, (int)n, buf);')];
    case 'shutdown':
      return [call(n, `shutdown(${s}, SHUT_WR);`)];
    case 'close':
      return [call(n, `close(${s});`)];
    case 'abort':
      return [
        ...besideOf(n, 'struct linger now = {.l_onoff = 1, .l_linger = 0};', `setsockopt(${s}, SOL_SOCKET, SO_LINGER, &now, sizeof now);`),
        call(n, `close(${s});`),
      ];
  }
};

export const beatsCrowd = {
  'beat.crowd.dropped.title': 'No room: the SYN is dropped',
  'beat.crowd.dropped.what': 'The SYN (seq {seq}) reaches {me}, but its queue is full: the SYN is dropped without an answer.',
  'beat.crowd.dropped.why': 'A RST would make {peer} give up; silence lets it try again, and perhaps there is room by then (RFC 4987).',
  'beat.crowd.cookie.title': 'The answer is a SYN cookie',
  'beat.crowd.cookie.what':
    'The queue is full, so {me} answers with a SYN, ACK whose seq {mySeq} is a cookie, and remembers nothing: it is still LISTEN.',
  'beat.crowd.cookie.why':
    'The cookie is computed from the addresses, the ports and a secret: if an ACK of it comes back, {me} can tell that it was its own (RFC 4987).',
  'beat.crowd.cookieBack.title': 'The cookie comes back: ESTABLISHED',
  'beat.crowd.cookieBack.what': 'The ACK brings the cookie back (ack {ack}): {me} makes the connection from it and is ESTABLISHED.',
  'beat.crowd.cookieBack.why':
    'Only somebody who has received the SYN, ACK can know this number; senders with a forged address never do, and have cost no memory.',
  'beat.crowd.server.title': 'Other connections are asked for',
  'beat.crowd.server.what': 'The SYN queue of {me} now holds {syn} of at most {room} handshakes, its accept queue {accept}.',
  'beat.crowd.server.why':
    'All who connect to a listener share its two queues: handshakes that are not complete, and connections that accept() has not picked up.',
  'beat.crowd.full.title': 'The SYN queue is full',
  'beat.crowd.full.what': 'All {room} places in the SYN queue of {me} are taken by handshakes that nobody completes.',
  'beat.crowd.full.why': 'A forged SYN costs its sender next to nothing, yet it holds a place until {me} gives up on it.',
  'beat.crowd.noRoom.title': 'One more SYN, and no room',
  'beat.crowd.noRoom.what': 'Another SYN finds the queue of {me} full; dropped so far: {dropped}, answered with a cookie: {cookies}.',
  'beat.crowd.noRoom.why': 'With SYN cookies it is answered all the same, without them it is dropped (RFC 4987).',
  'beat.crowd.gaveUp.title': 'A place is free again',
  'beat.crowd.gaveUp.what': '{me} gives up on a handshake that nobody completed; its SYN queue now holds {syn} of at most {room}.',
  'beat.crowd.gaveUp.why': 'It has repeated its SYN, ACK and got no answer; all that time the place was taken.',
  'beat.crowd.client.title': 'Ports are in use',
  'beat.crowd.client.what': '{me} uses {used} of its {all} ports; in TIME-WAIT: {waiting}.',
  'beat.crowd.client.why': 'Towards one and the same server each connection needs a port of its own, and holds it until TIME-WAIT is over.',
  'beat.crowd.free.title': 'The ports are free again',
  'beat.crowd.free.what': '{me} uses none of its {all} ports any more.',
  'beat.crowd.free.why': 'What held a port gives it back when it is over; then it can be used again towards the same server.',
  'beat.crowd.rest.title': 'Other connections go on',
  'beat.crowd.rest.what': {
    by: 'n',
    one: '{me} has {n} connection now; in TIME-WAIT: {waiting}.',
    other: '{me} has {n} connections now, {waiting} of them in TIME-WAIT.',
  },
  'beat.crowd.rest.why': 'Each connection has a TCB and a state of its own; they share only what belongs to the host: queues and ports.',
  'beat.call.noPort.title': 'No port is left',
  'beat.call.noPort.what': 'The program of {me} cannot connect, since each of its ports is in use: “{error}”.',
  'beat.call.noPort.why':
    'A connection is named by its two sockets: as long as TIME-WAIT holds a port, it cannot be used again towards the same server.',
} as const;

/** Before figures 9, 10, 12 and 13: A's next number is 100, B's is 300. */
const OPEN_AT_100_AND_300 = `
  client isn 99
  server isn 299
  server listen
  server = LISTEN
  client connect
  client > SYN 99
  client = SYN-SENT
  server < SYN 99
  server > SYN ACK 299 ack 100
  server = SYN-RECEIVED
  client < SYN ACK 299 ack 100
  client > ACK 100 ack 300
  client ! open
  client = ESTABLISHED
  server < ACK 100 ack 300
  server ! open
  server = ESTABLISHED`;

/**
 * Figures 6–13 of RFC 9293 (§3.5, §3.6) as drills with both ends and the RFC's own numbers: TCP Peer A is the client, B the server.
 * The scripts' comments are the figures' lines.
 */
export const FIGURES: readonly (readonly [name: string, script: string])[] = [
  [
    'figure 6: basic three-way handshake',
    `
    // 1
    server listen
    server = LISTEN
    // 2
    client connect
    client > SYN 100
    client = SYN-SENT
    server < SYN 100
    // 3
    server > SYN ACK 300 ack 101
    server = SYN-RECEIVED
    client < SYN ACK 300 ack 101
    // 4
    client > ACK 101 ack 301
    client ! open
    client = ESTABLISHED
    server = SYN-RECEIVED
    server < ACK 101 ack 301
    server ! open
    server = ESTABLISHED
    // 5: the ACK used up no number
    client send "data"
    client > ACK 101 ack 301 "data"
    server < ACK 101 ack 301 "data"
    server > ACK 301 ack 105
    server ! text 4
    server = ESTABLISHED`,
  ],
  [
    'figure 7: simultaneous connection synchronization',
    `
    // 2, 3
    client connect
    client > SYN 100
    client = SYN-SENT
    server connect
    server > SYN 300
    server = SYN-SENT
    client < SYN 300
    // 5 (sent)
    client > SYN ACK 100 ack 301
    client = SYN-RECEIVED
    // 4
    server < SYN 100
    server > SYN ACK 300 ack 101
    server = SYN-RECEIVED
    // 6
    client < SYN ACK 300 ack 101
    client ! open
    client = ESTABLISHED
    server = SYN-RECEIVED
    // 7
    server < SYN ACK 100 ack 301
    server ! open
    server = ESTABLISHED`,
  ],
  [
    'figure 8: recovery from an old duplicate SYN',
    `
    server listen
    server = LISTEN
    // 2
    client connect
    client > SYN 100
    client = SYN-SENT
    // 3
    server < old SYN 90 wnd 1000
    // 4
    server > SYN ACK 300 ack 91
    server = SYN-RECEIVED
    client < SYN ACK 300 ack 91
    // 5
    client > RST 91
    client = SYN-SENT
    server < RST 91
    server = LISTEN
    // 6
    server isn 400
    server < SYN 100
    // 7
    server > SYN ACK 400 ack 101
    server = SYN-RECEIVED
    client < SYN ACK 400 ack 101
    // 8
    client > ACK 101 ack 401
    client ! open
    client = ESTABLISHED
    server < ACK 101 ack 401
    server ! open
    server = ESTABLISHED`,
  ],
  [
    'figure 9: half-open connection discovery',
    `
    ${OPEN_AT_100_AND_300}
    // 1, 2
    client reboot
    client = CLOSED
    // 3
    client isn 400
    client connect
    client > SYN 400
    client = SYN-SENT
    server < SYN 400
    // 4: in the window or not, the SYN draws an ACK
    server > ACK 300 ack 100
    server = ESTABLISHED
    client < ACK 300 ack 100
    // 5
    client > RST 100
    client = SYN-SENT
    server < RST 100
    // 6
    server ! reset
    server = CLOSED
    // 7
    + 1000
    client > SYN 400
    client = SYN-SENT`,
  ],
  [
    'figure 10: the active side causes half-open connection discovery',
    `
    ${OPEN_AT_100_AND_300}
    // 1
    client reboot
    // 2
    server send 10
    server > ACK 300 ack 100 len 10
    client < ACK 300 ack 100 len 10
    // 3
    client > RST 100
    client = CLOSED
    server < RST 100
    server ! reset
    server = CLOSED`,
  ],
  [
    'figure 11: an old duplicate SYN between two passive sockets',
    `
    // 1 (X = 300, Z = 77)
    client listen
    client = LISTEN
    server listen
    server = LISTEN
    // 2
    server < old SYN 77 wnd 1000
    // 3
    server > SYN ACK 300 ack 78
    server = SYN-RECEIVED
    client < SYN ACK 300 ack 78
    // 4
    client > RST 78
    client = LISTEN
    // 5
    server < RST 78
    server = LISTEN
    client = LISTEN`,
  ],
  [
    'figure 12: normal close sequence',
    `
    ${OPEN_AT_100_AND_300}
    // 1, 2
    client close
    client > FIN ACK 100 ack 300
    client = FIN-WAIT-1
    server < FIN ACK 100 ack 300
    // 3 (sent)
    server > ACK 300 ack 101
    server ! closing
    server = CLOSE-WAIT
    client < ACK 300 ack 101
    client ! closed
    client = FIN-WAIT-2
    // 4
    server close
    server > FIN ACK 300 ack 101
    server = LAST-ACK
    client < FIN ACK 300 ack 101
    // 5
    client > ACK 101 ack 301
    client ! closing
    client = TIME-WAIT
    server < ACK 101 ack 301
    server ! closed
    server = CLOSED
    // 6: 2 MSL of 30 s each
    + 59999
    client = TIME-WAIT
    + 1
    client = CLOSED`,
  ],
  [
    'figure 13: simultaneous close sequence',
    `
    ${OPEN_AT_100_AND_300}
    // 1, 2
    client close
    client > FIN ACK 100 ack 300
    client = FIN-WAIT-1
    server close
    server > FIN ACK 300 ack 100
    server = FIN-WAIT-1
    client < FIN ACK 300 ack 100
    // 3
    client > ACK 101 ack 301
    client ! closing
    client = CLOSING
    server < FIN ACK 100 ack 300
    server > ACK 301 ack 101
    server ! closing
    server = CLOSING
    client < ACK 301 ack 101
    client ! closed
    // 4
    client = TIME-WAIT
    server < ACK 101 ack 301
    server ! closed
    server = TIME-WAIT
    + 59999
    client = TIME-WAIT
    server = TIME-WAIT
    + 1
    client = CLOSED
    server = CLOSED`,
  ],
];

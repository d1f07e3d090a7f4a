export const whatIf = {
  'whatIf.label': 'The same run under two rules',
  'whatIf.step': 'Moment {n} of {last}',
  'whatIf.verdict': 'What went wrong',
  'whatIf.pending': 'Step on to the end to see what the difference comes to.',
  'whatIf.what-if-two-way.first': 'Three segments, as in RFC 9293',
  'whatIf.what-if-two-way.second': 'If two were enough',
  'whatIf.what-if-two-way.ends':
    'With two segments the server takes an old SYN for a new connection and hands old data to its program; with three, it asks first, and the RST of the client stops it in time.',
  'whatIf.what-if-guessable-isn.first': 'An unguessable ISN, as in RFC 9293',
  'whatIf.what-if-guessable-isn.second': 'If the ISN could be guessed',
  'whatIf.what-if-guessable-isn.ends':
    'Where the ISN can be guessed, somebody who never saw an answer completes a handshake in the client’s name, and the server’s program believes the forged data; by the RFC’s rule the guess is wrong and draws a RST.',
  'whatIf.what-if-no-time-wait.first': 'With TIME-WAIT, as in RFC 9293',
  'whatIf.what-if-no-time-wait.second': 'If there were no TIME-WAIT',
  'whatIf.what-if-no-time-wait.ends':
    'Without TIME-WAIT nobody remembers the connection when the FIN comes again: an orderly close ends as a reset; and the next connection between the same sockets takes old data for its own.',
  'whatIf.syn-flood.first': 'Without SYN cookies',
  'whatIf.syn-flood.second': 'With SYN cookies',
  'whatIf.syn-flood.ends':
    'Without cookies the forged SYNs hold every place in the queue, and the honest client waits {first} s until it is let in; with cookies the server remembers nothing of them, and the client is in after {second} s.',
  'whatIf.time-wait-pile-up.first': 'The client closes first',
  'whatIf.time-wait-pile-up.second': 'The server closes first',
  'whatIf.time-wait-pile-up.ends':
    'Where the client closes first, TIME-WAIT holds all of its {ports} ports and one more connection cannot be opened; where the server does, the client has ports to spare, but the server finds its address in use when it is started again. Keeping one connection open would have needed only one port.',
} as const;

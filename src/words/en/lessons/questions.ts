export const questions = {
  'question.title': 'Questions that are asked again and again',
  'question.intro': 'Each is answered by a run. Open it, and the stage stands at the moment that answers it.',
  'question.group.opening': 'Opening a connection',
  'question.group.closing': 'Closing it',
  'question.group.programs': 'Programs and their calls',
  'question.show': 'Show it on the stage',
  'question.also': 'See also',
  'question.whyThree.asks': 'Why three segments to open, and not two?',
  'question.whyThree.answers':
    'Because with only two, an old duplicate SYN could open a connection that nobody wants. Nothing in a SYN shows its age, so the server has to ask with its SYN, ACK: if the SYN was stale, the client answers with RST; if it was a new one, with ACK. The third segment also tells the server that its number has arrived, so both directions are known to work. Here the RST has just sent the server back to LISTEN.',
  'question.aNumber.asks': 'Why do SYN and FIN use up a sequence number?',
  'question.aNumber.answers':
    'So that each of them can be acknowledged by itself, and be sent again until it is. An ack names the next number that is expected; if a SYN took none, the ack would be the same whether it had arrived or not. A FIN takes the number after the last octet, so that its ACK cannot be mistaken for that of the data. A bare ACK takes none, for nobody acknowledges an ACK.',
  'question.isn.asks': 'Why must nobody be able to guess the ISN, and why do tools show it as 0?',
  'question.isn.answers':
    'Because somebody who could guess it could complete a handshake in another’s name without ever seeing an answer. Besides, new numbers keep old segments out. RFC 9293 makes the ISN from a clock and a keyed hash of the two sockets. Here a forged ACK has guessed wrong and draws a RST. The real numbers have 32 bits; tools like Wireshark subtract the ISN and show relative ones.',
  'question.thirdAckLost.asks': 'What if the third ACK is lost?',
  'question.thirdAckLost.answers':
    'Nothing is lost for good: either the server sends its SYN, ACK again, or the client’s next segment completes the handshake, for it carries the same ACK. Until then the client is ESTABLISHED and may send, while the server is still SYN-RECEIVED. No timer repeats a bare ACK; only a repeated SYN, ACK draws a new one. Here it is the client’s data that completes the handshake.',
  'question.roundTrips.asks': 'Does opening take one and a half round trips?',
  'question.roundTrips.answers':
    'The three segments take one and a half round trips, but the client waits for only one. When the SYN, ACK arrives, it is ESTABLISHED, and its data may leave at once: even the third segment may carry some. The server is ESTABLISHED half a round trip later, when that segment arrives. Here the client is ESTABLISHED, and the server is not yet.',
  'question.halfOpen.asks': 'Half-open, half-closed, embryonic: which is which?',
  'question.halfOpen.answers':
    'Half-open: one end has lost its memory of the connection, and the other does not know. Half-closed: one direction was shut by a FIN, and the other still carries data, which is quite normal. Embryonic: a connection in SYN-RECEIVED, whose handshake is not complete; texts about SYN floods call that half-open too. Here the client has just crashed: the connection is half-open.',
  'question.whyFour.asks': 'Why four segments to close, and may ACK and FIN share one?',
  'question.whyFour.answers':
    'Because each direction is closed by itself, with a FIN and an ACK of its own. When the first FIN arrives, the other program may still have something to send: so TCP acknowledges it, and its own FIN follows only when that program closes too, as here. If it closes before the ACK has left, ACK and FIN can share a segment; closing with three segments is just as normal.',
  'question.finLost.asks': 'What if a FIN or the last ACK is lost?',
  'question.finLost.answers':
    'The FIN is sent again until its ACK comes; to its sender, a lost FIN and a lost ACK look the same. If the last ACK is lost, the other end stays in LAST-ACK and sends its FIN again. The end in TIME-WAIT acknowledges it once more, and its 2 MSL begin anew, as here. This is one of the two reasons for TIME-WAIT.',
  'question.timeWait.asks': 'What is TIME-WAIT for, and why does it last 2 MSL?',
  'question.timeWait.answers':
    'It is there so that the last ACK can be repeated, and so that old segments die out before the same two sockets are used again. MSL is the longest time that a segment may live in the network: one for the last ACK to arrive, one for a FIN that is sent again to come back. RFC 9293 takes 2 minutes, which makes 4; Linux waits 60 seconds, whatever is set.',
  'question.whoWaits.asks': 'Why does only the side that closes first wait, and which should that be?',
  'question.whoWaits.answers':
    'Whoever closes first sends the last ACK, and so is the one who cannot know whether it arrived. The other end is done as soon as it gets that ACK. TIME-WAIT costs memory and holds a pair of sockets, which is harder on a busy server than on its many clients; so it is better to let the client close first. After a simultaneous close both wait.',
  'question.closeWait.asks': 'What is CLOSE-WAIT, and why does it never end? And FIN-WAIT-2?',
  'question.closeWait.answers':
    'CLOSE-WAIT means that the peer has closed and my own program has not; it lasts until the program calls close(). No timer ends it, so many of them are a sign of a program that forgets to close. Meanwhile the peer is in FIN-WAIT-2. RFC 9293 sets no limit to that, but systems give up one whose program is gone (on Linux after tcp_fin_timeout), as has just happened here.',
  'question.finOrRst.asks': 'FIN, “FIN, ACK”, RST, “RST, ACK”: what is the difference?',
  'question.finOrRst.answers':
    'A FIN ends one direction in good order and is acknowledged; a RST ends both at once and is not. A FIN always carries an ACK as well, so “FIN, ACK” is nothing special. A RST carries one only when it answers a segment without ACK, such as a SYN to a closed port; otherwise its seq shows that it fits. (Linux sets ACK on an abort, too.)',
  'question.bothAtOnce.asks': 'Can both open, or both close, at once? What is CLOSING for?',
  'question.bothAtOnce.answers':
    'Yes, TCP allows both, and there is still only one connection. If the SYNs cross, both ends pass through SYN-RECEIVED, and four segments open it. If the FINs cross, as here, each end gets a FIN that does not acknowledge its own. CLOSING is the state for that: both have closed, and only the ACK is missing. After that both are in TIME-WAIT.',
  'question.accept.asks': 'Does accept() do the handshake? Does it open a new port? What is the backlog?',
  'question.accept.answers':
    'No: the kernel does the handshake, and accept() only picks up a connection that is ready. The new socket has the same local port, for a connection is known by both addresses and both ports together. The backlog that listen() is given is how many completed connections may wait to be picked up. Here the handshake has just been completed, and accept() returns.',
  'question.acceptQueue.asks': 'What if the accept queue is full?',
  'question.acceptQueue.answers':
    'Then new SYNs are dropped without an answer, until the program calls accept() again; Linux does so too. There is no place for another completed connection, and a RST would make the client give up, while silence lets it try again. To the client it looks as if its SYNs were lost: connect() hangs, and at last fails. It helps to accept faster; a larger backlog only gets over short bursts.',
  'question.closeOrShutdown.asks': 'close() or shutdown()? Who sends the first FIN, and when is it a RST?',
  'question.closeOrShutdown.answers':
    'shutdown() ends only the direction in which I send, close() gives up reading as well. After either, a FIN leaves when all data has left, and either end may be the first. There is a RST instead if received data is still unread at close(), and also if data arrives after it, as here: nobody is left to read it.',
  'question.addressInUse.asks': 'Why “address already in use” after a restart?',
  'question.addressInUse.answers':
    'Because a connection of the former server is still in TIME-WAIT, and that holds the port. It happens when the server was the first to close, as when it is stopped while a client is connected. RFC 9293 calls the error “connection already exists”. Setting SO_REUSEADDR before bind() helps: it lets a new listener start although old connections are still in TIME-WAIT.',
  'question.oneRecv.asks': 'Why does one recv() return what two send() calls sent?',
  'question.oneRecv.answers':
    'Because TCP carries a stream of bytes and keeps no message borders. Each send() only adds bytes to a queue; how they are cut into segments, and how many one recv() gets, depend on time and room. Here both segments had arrived before the program read, so one recv() returns both texts. A program has to mark its messages itself: by a length in front, a separator, or a fixed size.',
} as const;

export const beatsOpen = {
  'beat.start.title': 'Nothing has happened yet',
  'beat.start.what': 'Both ends are CLOSED: there is no connection, and neither side remembers anything about one.',
  'beat.start.why': 'A TCP connection exists only as memory (a TCB) in its two ends; the network between them knows nothing of it.',
  'beat.start.captured.title': 'The capture begins here',
  'beat.start.captured.what': 'No segment has been seen yet, and of what happened before the capture nothing is known.',
  'beat.start.captured.why': 'The states are worked out from the segments that follow; what no segment shows is marked as not seen.',
  'beat.listen.title': '{me} listens',
  'beat.listen.what': '{me} makes a passive OPEN (listen()) and is now LISTEN.',
  'beat.listen.why': 'It sends nothing; it only gets ready, so that a SYN which arrives finds somebody to answer it.',
  'beat.connect.title': '{me} asks to connect',
  'beat.connect.what': '{me} chooses its initial sequence number, sends SYN (seq {mySeq}) and is now SYN-SENT.',
  'beat.connect.why':
    'SYN = 1 with ACK = 0 is a request to connect: even without data it uses up one sequence number, so that it can be acknowledged by itself.',
  'beat.connect.fromListen.title': '{me} no longer listens, it asks',
  'beat.connect.fromListen.what': '{me} leaves LISTEN, sends SYN (seq {mySeq}) and is now SYN-SENT.',
  'beat.connect.fromListen.why':
    'A passive OPEN may be turned into an active one: from now on the connection is asked for, not waited for.',
  'beat.both.connect.title': 'Both ends ask at once',
  'beat.both.connect.what': 'Each end sends a SYN before it has seen the other’s, and both are now SYN-SENT.',
  'beat.both.connect.why': 'Neither can know that the other is asking too: a segment on its way is seen by nobody.',
  'beat.syn.title': '{me} answers with SYN, ACK',
  'beat.syn.what': 'The SYN arrives: {me} notes its number, answers with SYN, ACK (seq {mySeq}, ack {myAck}) and is now SYN-RECEIVED.',
  'beat.syn.quiet': 'The SYN (seq {seq}) arrives: {me} notes its number, chooses one of its own and is now SYN-RECEIVED.',
  'beat.syn.why': 'One segment does two jobs: its ACK confirms the SYN of {peer}, and the SYN in it opens the other direction.',
  'beat.syn.old.title': '{me} cannot see its age',
  'beat.syn.old.what':
    'The old SYN (seq {seq}) reaches {me}, which answers it like any other with SYN, ACK (seq {mySeq}, ack {myAck}) and is now SYN-RECEIVED.',
  'beat.syn.old.why':
    'Nothing in a SYN tells how old it is, so {me} has to ask: the answer of {peer} will decide, and that is what the third segment is for.',
  'beat.syn.forged.title': 'A forged SYN is answered too',
  'beat.syn.forged.what':
    'The SYN (seq {seq}) reaches {me}, which answers it like any other with SYN, ACK (seq {mySeq}, ack {myAck}) and is now SYN-RECEIVED.',
  'beat.syn.forged.why':
    'Nothing in a SYN tells who really sent it; but the answer goes to {peer}, and only who receives it can know seq {mySeq}.',
  'beat.syn.twoWay.title': 'One SYN, and {me} is ESTABLISHED',
  'beat.syn.twoWay.what':
    'By the two-way rule of this what-if, {me} answers with SYN, ACK (seq {mySeq}, ack {myAck}) and is ESTABLISHED at once.',
  'beat.syn.twoWay.why': 'Real TCP does not do this: {me} cannot tell yet whether the SYN is new or an old duplicate.',
  'beat.synAck.title': '{me} is ESTABLISHED, {peer} not yet',
  'beat.synAck.what':
    'The SYN, ACK arrives with ack {ack}, as {me} expects: it sends ACK (seq {mySeq}, ack {myAck}) and is now ESTABLISHED.',
  'beat.synAck.quiet': 'The SYN, ACK arrives with ack {ack}, just what {me} expects, and {me} is now ESTABLISHED.',
  'beat.synAck.why': '{me} knows now that both directions work; {peer} learns it only from the ACK, at best half a round trip later.',
  'beat.synAck.data.title': 'The ACK carries data already',
  'beat.synAck.data.what':
    'The SYN, ACK arrives with ack {ack}: {me} is now ESTABLISHED, and its ACK (seq {mySeq}, ack {myAck}) brings the first data along.',
  'beat.synAck.data.why':
    'The third segment may carry data: whoever opens the connection waits one round trip before its data leaves, not one and a half.',
  'beat.synAck.twoWay.title': 'Two segments, and no third',
  'beat.synAck.twoWay.what':
    'The SYN, ACK arrives with ack {ack}: {me} is ESTABLISHED and, by the two-way rule of this what-if, sends no ACK.',
  'beat.synAck.twoWay.why': 'Nothing tells {peer} that its SYN, ACK arrived, nor that anybody wanted this connection.',
  'beat.thirdAck.title': 'The handshake is complete',
  'beat.thirdAck.what': 'The ACK arrives with ack {ack}, which covers the SYN of {me}: {me} is now ESTABLISHED too.',
  'beat.thirdAck.why':
    'Only this ACK proves to {me} that {peer} heard it and wants the connection now; an old SYN would have led to a RST instead.',
  'beat.thirdAck.data.title': 'Data completes the handshake',
  'beat.thirdAck.data.what': {
    by: 'octets',
    one: 'The segment brings ack {ack} and {octets} octet: {me} is now ESTABLISHED and takes the data.',
    other: 'The segment brings ack {ack} and {octets} octets: {me} is now ESTABLISHED and takes the data.',
  },
  'beat.thirdAck.data.why':
    'Every segment after the SYN carries an ACK, so any of them can complete the handshake, even if the bare third ACK was lost.',
  'beat.thirdAck.forged.title': 'A forged ACK opens the connection',
  'beat.thirdAck.forged.what': 'The ACK says ack {ack}, just the number after the SYN of {me}: {me} is now ESTABLISHED.',
  'beat.thirdAck.forged.why':
    '{peer} knows nothing of it: whoever can guess the ISN need not see the answer, and that is why ISNs must be unpredictable.',
  'beat.thirdAck.fin.title': 'Opened and half closed at once',
  'beat.thirdAck.fin.what': 'One segment brings ack {ack} and a FIN: {me} passes through ESTABLISHED to CLOSE-WAIT.',
  'beat.thirdAck.fin.why': 'The ACK is looked at before the FIN, so the connection opens first, and then the direction from {peer} ends.',
  'beat.thirdAck.closeDue.title': 'Open, and closing already',
  'beat.thirdAck.closeDue.what':
    'The ACK arrives with ack {ack}: the connection is open, the close that was put off goes on, and {me} is now FIN-WAIT-1.',
  'beat.thirdAck.closeDue.why': 'A CLOSE that is called in SYN-RECEIVED while data waits is put off until the connection is ESTABLISHED.',
  'beat.crossingSyn.title': 'A SYN instead of an answer',
  'beat.crossingSyn.what':
    '{me} waits for SYN, ACK but a SYN arrives: it answers with SYN, ACK (seq {mySeq}, ack {myAck}) and is now SYN-RECEIVED.',
  'beat.crossingSyn.quiet': '{me} waits for SYN, ACK but a SYN (seq {seq}) arrives, and {me} is now SYN-RECEIVED.',
  'beat.crossingSyn.why': 'Both ends opened at the same time; each SYN keeps its number, so there is still only one connection.',
  'beat.both.crossingSyn.title': 'The SYNs have crossed',
  'beat.both.crossingSyn.what': 'Each end waits for SYN, ACK but gets a SYN: both answer with SYN, ACK and are now SYN-RECEIVED.',
  'beat.both.crossingSyn.why':
    'Each SYN is acknowledged by the end that it reached, and both keep their numbers, so there is still only one connection.',
  'beat.crossingSynAck.title': '{me} is ESTABLISHED',
  'beat.crossingSynAck.what': 'The SYN, ACK arrives with ack {ack}, which covers the SYN of {me}: {me} is now ESTABLISHED.',
  'beat.crossingSynAck.why':
    'The SYN in it is known already and only its ACK is new, so it needs no answer: a simultaneous open takes four segments.',
  'beat.both.crossingSynAck.title': 'Both are ESTABLISHED at once',
  'beat.both.crossingSynAck.what': 'Each SYN, ACK covers the SYN of the end that it reaches, and both are now ESTABLISHED.',
  'beat.both.crossingSynAck.why':
    'The SYNs are known already and only the ACKs are new, so no answer is needed: a simultaneous open takes four segments.',
  'beat.dup.syn.title': 'The same SYN again',
  'beat.dup.syn.what': '{me} knows this SYN (seq {seq}) and repeats its SYN, ACK (seq {mySeq}, ack {myAck}).',
  'beat.dup.syn.quiet': '{me} knows this SYN (seq {seq}) and stays SYN-RECEIVED.',
  'beat.dup.syn.why': 'The answer was lost or late, or the network made a copy; the number is the same, so it is not a second connection.',
  'beat.dup.synAck.title': 'An old SYN, ACK: ACK again',
  'beat.dup.synAck.what':
    'The SYN, ACK arrives again; seq {seq} lies below what {me} expects now, so {me} drops it and answers with ACK (seq {mySeq}, ack {myAck}).',
  'beat.dup.synAck.quiet': 'The SYN, ACK arrives again; seq {seq} lies below what {me} expects now, so {me} drops it.',
  'beat.dup.synAck.why': '{peer} has probably not got the third ACK; this one says the same, and can complete the handshake just as well.',
  'beat.listen.again.title': 'Another SYN: back to LISTEN',
  'beat.listen.again.what': 'A SYN with another number (seq {seq}) arrives, so {me} drops the unfinished connection and is LISTEN again.',
  'beat.listen.again.why': '{me} cannot tell which SYN is the real one; {peer} will repeat its own, and that one will be answered.',
} as const;

export const remark = {
  'remark.unexplained': 'By RFC 9293 this segment would not leave here, and no call explains it.',
  'remark.synLinear':
    'RFC 6298 (§5.5) doubles the time between repeats of a SYN; this system repeated it after the same time again, as Linux does at first.',
  'remark.repeatEarly': 'RFC 6298 (§2.4) waits at least one second before a repeat; this system waited less, as most do today.',
  'remark.finAckDelayed': 'In RFC 9293 (§3.10.7.4) a FIN is acknowledged at once; this system let the ACK wait a little, as Linux does.',
  'remark.abortWithAck': 'By RFC 9293 (§3.10.5) an ABORT sends a bare RST; here the ACK flag is set too, as Linux does.',
  'remark.synAgainAtOnce': 'After the RST, RFC 9293 (§3.10.7.3) goes on waiting; this system sent its SYN again at once, as Linux does.',
  'remark.resetOnSyn': 'On a SYN in the window RFC 9293 (§3.10.7.4) goes back to LISTEN in silence; this system sent a RST, as Linux does.',
  'remark.crossingAck':
    'In figure 7 of RFC 9293 (§3.5) the crossing SYN, ACK needs no answer; this system sent an ACK as well, as Linux does.',
  'remark.foreignReset':
    'This end goes on all the same: the RST is not its own; a firewall on the way, perhaps, sent it in its name (RFC 3360).',
  'remark.synText': 'By RFC 9293 (§3.10.1) a SYN leaves alone; this one brings data, as §3.5 allows (TCP Fast Open, RFC 7413).',
  'remark.synTextTaken':
    'By RFC 9293 (§3.5) data that comes with a SYN waits for ESTABLISHED; this system hands it over now (TCP Fast Open, RFC 7413).',
  'remark.synTextAgain': 'The SYN, ACK covers only the SYN: the data with it was not taken, and leaves again at once (RFC 7413 §3).',
  'remark.beforeOpen': 'By RFC 9293 (§3.10.2) this waits for ESTABLISHED; with TCP Fast Open (RFC 7413) it does not.',
  'remark.unseen': 'This segment is not in the file; that it was sent follows from what came after.',
  'remark.lostOnTheWay':
    'Both ends were captured: it was seen to leave here and never came there. It was lost on the way, that is no guess.',
  'remark.memoryLost':
    'A SYN with a new number comes in the middle of a connection: this end has lost its memory of it, as after a crash (RFC 9293 §3.5.1).',
} as const;

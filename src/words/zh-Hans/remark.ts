import type { remark as en } from '../en/remark';
import type { Translation } from '../message';

export const remark: Translation<typeof en> = {
  'remark.unexplained': '按 RFC 9293，这里不会发出这个报文段，也没有哪个调用能解释它。',
  'remark.synLinear': 'RFC 6298 §5.5 规定重发 SYN 的间隔每次加倍；这个系统却隔了同样的时间就重发，Linux 起初几次就是这样。',
  'remark.repeatEarly': 'RFC 6298 §2.4 规定至少等 1 秒才重发；这个系统等得更短，如今大多数系统都是这样。',
  'remark.finAckDelayed': '按 RFC 9293 §3.10.7.4，FIN 要立即确认；这个系统把 ACK 推迟了一会儿，Linux 就是这样。',
  'remark.abortWithAck': '按 RFC 9293 §3.10.5，异常终止只发 RST；这里还带了 ACK 标志，Linux 就是这样。',
  'remark.synAgainAtOnce': '按 RFC 9293 §3.10.7.3，发出 RST 之后继续等待；这个系统却立刻重发 SYN，Linux 就是这样。',
  'remark.resetOnSyn': '按 RFC 9293 §3.10.7.4，窗口内又来 SYN 时悄悄回到 LISTEN；这个系统还发了 RST，Linux 就是这样。',
  'remark.crossingAck': '按 RFC 9293 §3.5 图 7，交错到达的 SYN, ACK 不必应答；这个系统还发了一个 ACK，Linux 就是这样。',
  'remark.foreignReset': '这一端之后照常继续：这个 RST 不是它发的，可能是途中的防火墙冒名发出的（RFC 3360）。',
  'remark.synText': '按 RFC 9293 §3.10.1，SYN 单独发出；这个 SYN 带了数据，§3.5 也允许（TCP Fast Open，RFC 7413）。',
  'remark.synTextTaken': '按 RFC 9293 §3.5，随 SYN 到达的数据要等到 ESTABLISHED；这个系统现在就交给应用程序（TCP Fast Open，RFC 7413）。',
  'remark.synTextAgain': 'SYN, ACK 只确认了 SYN：随它发出的数据没有被接收，于是立刻重发（RFC 7413 §3）。',
  'remark.beforeOpen': '按 RFC 9293 §3.10.2，这要等到 ESTABLISHED；用了 TCP Fast Open（RFC 7413）就不等。',
  'remark.unseen': '文件里没有这个报文段；根据后面的报文段可以推断它发送过。',
  'remark.lostOnTheWay': '两端都抓了包：它从这里发出，却没有到达对端。它是在途中丢失的，这不是推测。',
  'remark.memoryLost': '连接中途出现序号全新的 SYN：这一端已经忘掉了连接，例如崩溃重启之后（RFC 9293 §3.5.1）。',
};

import type { whatIf as en } from '../../en/lessons/what-if';
import type { Translation } from '../../message';

export const whatIf: Translation<typeof en> = {
  'whatIf.label': '同一个过程，两种规则',
  'whatIf.step': '第 {n} 个时刻，共 {last} 个',
  'whatIf.verdict': '问题出在哪里',
  'whatIf.pending': '走到最后，就能看出差别带来了什么。',
  'whatIf.what-if-two-way.first': '三次握手（RFC 9293 的规则）',
  'whatIf.what-if-two-way.second': '假如只用两次',
  'whatIf.what-if-two-way.ends':
    '只用两次，服务器会把过时的 SYN 当成新连接，把旧数据交给程序；用三次，服务器先问一声，客户端的 RST 就及时制止了它。',
  'whatIf.what-if-guessable-isn.first': '初始序号无法猜中（RFC 9293 的规则）',
  'whatIf.what-if-guessable-isn.second': '假如能猜中',
  'whatIf.what-if-guessable-isn.ends':
    '初始序号能猜中时，从没见过应答的人也能以客户端的名义完成握手，服务器的程序信了他的数据；按 RFC 的规则，猜错的序号只换来一个 RST。',
  'whatIf.what-if-no-time-wait.first': '有 TIME-WAIT（RFC 9293 的规则）',
  'whatIf.what-if-no-time-wait.second': '假如没有',
  'whatIf.what-if-no-time-wait.ends':
    '没有 TIME-WAIT，FIN 再来时已经没有人记得这个连接：本来正常的关闭成了异常终止；同一对套接字之间的新连接，又把旧数据当成了自己的。',
  'whatIf.syn-flood.first': '不用 SYN cookie',
  'whatIf.syn-flood.second': '使用 SYN cookie',
  'whatIf.syn-flood.ends':
    '不用 cookie，伪造的 SYN 占满了队列，正常的客户端等了 {first} 秒才连上；用了 cookie，服务器不为它们保存任何东西，客户端只用 {second} 秒就连上了。',
  'whatIf.time-wait-pile-up.first': '客户端先关闭',
  'whatIf.time-wait-pile-up.second': '服务器先关闭',
  'whatIf.time-wait-pile-up.ends':
    '客户端先关闭时，它的 {ports} 个端口全被 TIME-WAIT 占住，再也打不开一个新连接；服务器先关闭时，客户端的端口还有富余，但服务器重启时地址已被占用。如果一直用同一个连接，一个端口就够了。',
};

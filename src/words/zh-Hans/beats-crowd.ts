import type { beatsCrowd as en } from '../en/beats-crowd';
import type { Translation } from '../message';

export const beatsCrowd: Translation<typeof en> = {
  'beat.crowd.dropped.title': '队列已满：SYN 被丢弃',
  'beat.crowd.dropped.what': 'SYN（seq={seq}）到达{me}，但队列已满：丢弃，不作回应。',
  'beat.crowd.dropped.why': '回 RST 会让{peer}放弃；不作声，它还会再试，那时也许就有空位了（RFC 4987）。',
  'beat.crowd.cookie.title': '用 SYN cookie 应答',
  'beat.crowd.cookie.what': '队列已满，{me}回复 SYN, ACK，序号 {mySeq} 就是 cookie，自己什么也不记：仍是 LISTEN。',
  'beat.crowd.cookie.why': 'cookie 由地址、端口和一个秘密算出：如果对它的 ACK 回来了，{me}就认得出是自己发的（RFC 4987）。',
  'beat.crowd.cookieBack.title': '带着 cookie 的 ACK 回来了',
  'beat.crowd.cookieBack.what': 'ACK 把 cookie 带了回来（ack={ack}）：{me}据此恢复连接，进入 ESTABLISHED。',
  'beat.crowd.cookieBack.why': '只有真正收到 SYN, ACK 的人才知道这个数；伪造地址的发送方收不到，它们的 SYN 也没有占用内存。',
  'beat.crowd.server.title': '还有别人请求连接',
  'beat.crowd.server.what': '{me}的 SYN 队列最多容纳 {room} 个握手，现有 {syn} 个；accept 队列里有 {accept} 个连接。',
  'beat.crowd.server.why': '连到同一个监听套接字的都共用两个队列：一个放没有完成的握手，一个放还没有被 accept() 取走的连接。',
  'beat.crowd.full.title': 'SYN 队列满了',
  'beat.crowd.full.what': '{me}的 SYN 队列 {room} 个位置，全被没人来完成的握手占满了。',
  'beat.crowd.full.why': '伪造一个 SYN 几乎不花代价，却要占住一个位置，直到{me}放弃它。',
  'beat.crowd.client.title': '端口被占用',
  'beat.crowd.client.what': '{me}的 {all} 个端口用了 {used} 个，其中 {waiting} 个的连接处于 TIME-WAIT。',
  'beat.crowd.client.why': '连向同一个服务器，每个连接都要一个自己的端口，一直占到 TIME-WAIT 结束。',
  'beat.crowd.rest.title': '其他连接也在继续',
  'beat.crowd.rest.what': '{me}现在有 {n} 个连接，其中 {waiting} 个处于 TIME-WAIT。',
  'beat.crowd.rest.why': '每个连接都有自己的 TCB 和状态；共用的只有主机的资源：队列和端口。',
  'beat.call.noPort.title': '没有端口可用',
  'beat.call.noPort.what': '{me}的程序无法连接，因为端口全被占用：“{error}”。',
  'beat.call.noPort.why': '连接由两端的套接字标识：TIME-WAIT 占着端口，就不能再用它连同一个服务器。',
};

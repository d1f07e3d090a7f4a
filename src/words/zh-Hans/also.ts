import type { also as en } from '../en/also';
import type { Translation } from '../message';

export const also: Translation<typeof en> = {
  'also.connectReturns': '{me}的 connect() 返回：程序可以使用连接了。',
  'also.acceptReturns': '{me}的 accept() 返回：程序拿到 TCP 已经建立好的连接。',
  'also.acceptWaits': '{me}的程序停在 accept()，等待连接。',
  'also.recvWaits': '{me}的程序停在 recv()，等待数据。',
  'also.recvText': '{me}的程序从 recv() 得到“{text}”。',
  'also.recvOctets': '{me}的程序从 recv() 得到 {octets} 字节。',
  'also.recvEnd': '{me}的 recv() 返回空：{peer}那个方向已经关闭。',
  'also.fails': '{me}的 {call} 失败：“{error}”。',
  'also.failsReset': '{me}的 {call} 失败：连接被重置。',
  'also.failsRefused': '{me}的 {call} 失败：连接被拒绝。',
  'also.failsTimeout': '{me}的 {call} 失败：超时。',
  'also.nextTry': '接下来，{me}等待 {seconds} 秒。',
  'also.copy': '这是网络多复制的一份。',
  'also.old': '这是以前的连接留下的报文段。',
  'also.forged': '这个报文段是伪造的：{me}从未发过它。',
  'also.linux.syn': 'Linux 有所不同：先在第 1、2、3、4、5 秒重发 SYN，之后等待时间才加倍。',
  'also.linux.timeWait': 'RFC 9293 把 MSL 定为 2 分钟，TIME-WAIT 就是 4 分钟；Linux 固定等 60 秒。',
  'also.linux.abort': 'Linux 在这里还会带上 ACK 标志：RST, ACK。',
  'also.linux.closeEarly': 'Linux 会把 FIN 推迟到自己的 SYN 得到确认之后。',
  'also.linux.badAck': 'Linux 发出这个 RST 之后会立刻重发 SYN。',
  'also.linux.synInWindow': 'Linux 不会不作声：它会发出 RST, ACK。',
  'also.linux.crossing': 'Linux 在这里还会发一个 ACK。',
  'also.linux.listener': '按 RFC，监听的 TCB 自己变为 SYN-RECEIVED；实际系统中监听套接字不变，另为这个连接创建一个新的套接字。',
  'also.guessed': '抓包没有看到这一步：它是由后面的报文段推出来的。',
};

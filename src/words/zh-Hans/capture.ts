import type { capture as en } from '../en/capture';
import type { Translation } from '../message';

export const capture: Translation<typeof en> = {
  'capture.choose': '打开抓包文件……',
  'capture.drop': '松开鼠标，播放这个抓包文件',
  'capture.group': '真实抓包',
  'capture.sample.a-client-close': '真实抓包：客户端先关闭',
  'capture.sample.c-three-segment-close': '真实抓包：三个报文段完成关闭',
  'capture.own': '你的抓包：{name}',
  'capture.notFetched': '没能从本站取到抓包文件“{name}”。',
  'capture.notRead': '文件“{name}”无法读取。',
  'capture.empty': '文件“{name}”是空的。',
  'capture.notCapture': '“{name}”不是抓包文件：它的开头既不像 pcap，也不像 pcapng。',
  'capture.cutOff': '“{name}”在第 {octet} 个字节处中断，播放在此之前的完整部分。',
  'capture.damaged': '“{name}”在第 {octet} 个字节处损坏（那里的长度不可能是真的），播放在此之前的完整部分。',
  'capture.nothingWhole': '“{name}”里没有一个完整的分组。',
  'capture.noTcp': '“{name}”里没有 TCP，只有 {what}。',
  'capture.linkType': '“{name}”来自这里不支持的链路类型（类型 {type}）。',
  'capture.several': '“{name}”里有 {count} 个 TCP 会话，显示第一个。',
  'capture.noHandshake': '“{name}”里没有这个会话的开头，连接如何建立是推测的。',
  'capture.snapped': '“{name}”里的报文段抓取时被截短，缺少的字节以 0 代替。',
  'capture.longPlayed': '这个会话很长，只显示前 {count} 个报文段。',
};

import type { captureFile as en } from '../en/capture-file';
import type { Translation } from '../message';

export const captureFile: Translation<typeof en> = {
  'capture.choose': '打开文件……',
  'capture.drop': '松开鼠标，播放这个抓包文件或过程文件',
  'capture.empty': '文件“{name}”是空的。',
  'capture.notCapture': '“{name}”既不是抓包文件（pcap、pcapng），也不是过程文件（JSON、drill 文本）。',
  'capture.notTogether': '“{name}”不是抓包文件（pcap、pcapng）；只有抓包文件才能一起打开。',
  'capture.account': '“{name}”是“导出”写的 JSON：它只说明发生了什么，里面没有可以再次运行的内容。drill 文本可以再次打开。',
  'capture.cutOff': '“{name}”在第 {octet} 个字节处中断，播放在此之前的完整部分。',
  'capture.damaged': '“{name}”在第 {octet} 个字节处损坏（那里的长度不可能是真的），播放在此之前的完整部分。',
  'capture.cutOffEarly': '“{name}”在第 {octet} 个字节处中断，连第一个分组（packet）都不完整：请重新复制或重新抓包。',
  'capture.damagedEarly': '“{name}”在第 {octet} 个字节处损坏，连第一个分组（packet）都不完整：请重新复制或重新抓包。',
  'capture.nothingWhole': '“{name}”里没有一个完整的分组（packet）。',
  'capture.noTcp': '“{name}”里没有 TCP，只有 {what}。',
  'capture.linkType': '“{name}”来自这里不支持的链路类型（类型 {type}）；支持的有以太网、环回、原始 IP 和 Linux cooked。',
  'capture.several': '“{name}”里有 {count} 个 TCP 会话，显示第一个。',
  'capture.noHandshake': '“{name}”里没有这个会话的开头，连接如何建立是推测的。',
  'capture.snapped': '“{name}”里的报文段抓取时被截短，缺少的字节以 0 代替。',
  'capture.bothEnds': '这个会话两端都抓了包：报文段何时发出、何时到达都不是推测。',
  'capture.bothClocks': '这个会话两端都抓了包：报文段何时发出、何时到达都不是推测。服务器的时钟与客户端相差 {ms} 毫秒，已经校正。',
  'capture.longPlayed': '这个会话很长，只显示前 {count} 个报文段。',
};

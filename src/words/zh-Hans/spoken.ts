import type { spoken as en } from '../en/spoken';
import type { Translation } from '../message';

export const spoken: Translation<typeof en> = {
  'spoken.start': '还什么都没有发生。',
  'spoken.arrives': '{flags} 到达{me}。',
  'spoken.lost': '{me}的 {flags} 丢失。',
  'spoken.sends': '{me}发出 {flags}。',
  'spoken.sendsAgain': '{me}重发 {flags}。',
  'spoken.old': '{me}以前的 {flags} 还在路上。',
  'spoken.state': '{me}进入 {state}。',
  'spoken.timer': '{me}的计时器到点。',
  'spoken.crashed': '{me}崩溃。',
  'spoken.calls': '{me}调用 {call}。',
  'spoken.sendsData': '{me}发送 {octets} 字节数据。',
  'spoken.crowd': '{me}有 {n} 个连接。',
};

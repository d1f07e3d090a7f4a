import type { spoken as en } from '../en/spoken';
import type { Translation } from '../message';

export const spoken: Translation<typeof en> = {
  'spoken.start': '还什么都没有发生。',
  'spoken.arrives': '{me}收到 {what}。',
  'spoken.lost': '网络丢失了{me}的 {what}。',
  'spoken.sends': '{me}发出 {what}。',
  'spoken.sendsAgain': '{me}重发 {what}。',
  'spoken.old': '还在路上：{me}以前的 {what}。',
  'spoken.state': '{me}进入 {state}。',
  'spoken.timer': '{me}的计时器到点。',
  'spoken.crashed': '{me}崩溃。',
  'spoken.calls': '{me}调用 {call}。',
  'spoken.octets': '{n} 字节数据',
  'spoken.fails': '{me}的 {call} 失败。',
  'spoken.crowd': '{me}有 {n} 个连接。',
};

import type { player as en } from '../en/player';
import type { Translation } from '../message';

export const player: Translation<typeof en> = {
  'player.label': '播放控制',
  'player.step': '下一步',
  'player.back': '上一步',
  'player.play': '播放',
  'player.pause': '暂停',
  'player.restart': '从头开始',
  'player.timeline': '时间轴',
  'player.beatOf': '第 {n} 步，共 {last} 步：{sentence}',
  'player.speed': '速度',
  'player.time': '{seconds} 秒',
  'player.timeLabel': '已经过的时间',
  'phase.label': '阶段',
  'phase.open': '建立连接',
  'phase.data': '传送数据',
  'phase.close': '释放连接',
};

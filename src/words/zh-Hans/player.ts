import type { player as en } from '../en/player';
import type { Translation } from '../message';

export const player: Translation<typeof en> = {
  'player.step': '下一步',
  'player.back': '上一步',
  'player.play': '播放',
  'player.pause': '暂停',
  'player.restart': '从头开始',
  'player.timeline': '时间轴',
};

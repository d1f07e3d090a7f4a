import type { panels as en } from '../en/panels';
import type { Translation } from '../message';

export const panels: Translation<typeof en> = {
  'panels.label': '面板',
  'panels.show': '这一步的更多内容',
  'panels.states': '状态图',
  'panels.sockets': '程序',
  'panels.header': '首部',
  'panels.hosts': '全部连接',
  'panels.knows': '谁知道什么',
  'panels.transcript': '经过',
  'panels.closer': '细看这一步',
  'panels.enlarge': '放大面板',
};

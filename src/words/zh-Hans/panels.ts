import type { panels as en } from '../en/panels';
import type { Translation } from '../message';

export const panels: Translation<typeof en> = {
  'study.questions': '问答',
  'study.summary': '总结',
  'study.terms': '术语',
  'study.scenarios': '场景',
  'scenarios.search': '查找',
  'scenarios.none': '没有场景含有这些词。',
  'scenarios.found': '找到 {n} 个场景',
  'scenarios.steps': '{n} 步',
  'panels.label': '面板',
  'panels.show': '这一步的更多内容',
  'panels.states': '状态图',
  'panels.sockets': '程序',
  'panels.header': '首部',
  'panels.endpoint': 'TCB',
  'panels.hosts': '全部连接',
  'panels.knows': '谁知道什么',
  'panels.transcript': '经过',
  'panels.closer': '细看这一步',
  'panels.enlarge': '放大面板',
};

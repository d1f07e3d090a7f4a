import type { page as en } from '../en/page';
import type { Translation } from '../message';

export const page: Translation<typeof en> = {
  'choose.scenario': '场景',
  'choose.language': '语言',
  'choose.theme': '主题',
  'choose.numbers': '编号方式',
  'region.ladder': '时序图',
  'region.explanation': '讲解',
  'region.transcript': '文字记录',
  'region.states': '状态图',
  'region.header': '报文段首部',
  'region.sockets': '套接字',
  'end.client': '客户端',
  'end.server': '服务器',
};

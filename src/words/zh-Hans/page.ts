import type { page as en } from '../en/page';
import type { Translation } from '../message';

export const page: Translation<typeof en> = {
  'page.title': 'TCP 舞台',
  'page.study': '问答',
  'page.menu': '菜单',
  'page.openFull': '打开完整页面',
  'region.ladder': '时序图',
  'region.explanation': '讲解',
  'region.transcript': '文字记录',
  'region.states': '状态图',
  'region.header': '报文段首部',
  'region.sockets': '套接字',
  'end.client': '客户端',
  'end.server': '服务器',
  'explanation.step': '第 {n} 步，共 {last} 步',
  'explanation.section': 'RFC 9293 §{section}',
  'transcript.summary': '到目前为止发生了什么',
  'transcript.empty': '还什么都没有发生。',
  'page.documentTitle': '{scenario} – TCP 舞台',
  'explanation.sectionOf': '{rfc} §{section}',
  'name.client': '客户端',
  'name.server': '服务器',
};

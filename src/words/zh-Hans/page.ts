import type { page as en } from '../en/page';
import type { Translation } from '../message';

export const page: Translation<typeof en> = {
  'page.title': 'TCP 舞台',
  'page.study': '问答',
  'page.menu': '菜单',
  'region.ladder': '时序图',
  'end.client': '客户端',
  'end.server': '服务器',
  'page.documentTitle': '{scenario} – TCP 舞台',
  'name.client': '客户端',
  'name.server': '服务器',
};

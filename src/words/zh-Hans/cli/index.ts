import type { cli as en } from '../../en/cli';
import type { Translation } from '../../message';

export const cli: Translation<typeof en> = {
  'cli.usage': `tcp-stage：把 TCP 连接写成文本、图片和文件

  tcp-stage ladder FILE...|SCENARIO [--conversation N] [--lang en|zh-Hans] [--numbers letters|relative|real] [--json]
                   [--from STEP] [--to STEP]
  tcp-stage list FILE... [--lang L] [--json]
  tcp-stage export FILE...|SCENARIO --as pcap|svg|mermaid|drill|json|text [-o FILE]
                   [--conversation N] [--lang L] [--numbers N] [--at client|server] [--theme light|projector|dark] [--from STEP] [--to STEP]
  tcp-stage check FILE

FILE 是抓包文件（pcap、pcapng，也可以是 gzip 压缩过的）或过程文件（drill 文本、JSON），- 表示标准输入。
可以同时给出几个抓包文件：如果它们是在连接两端抓的，就合成一张时序图。
“如果……会怎样”类场景有两个会话：第一个按 RFC 9293，第二个按另一种规则。
场景：{scenarios}
`,
  'cli.noCommand': '没有命令“{name}”，可用的有 ladder、list、export 和 check。',
  'cli.noFile': '{command} 后面要写文件名或场景名。',
  'cli.tooMany': '只有抓包文件才能一起处理：“{name}”是多余的。',
  'cli.badOption': '{option} 不能是“{value}”，可以是 {choices}。',
  'cli.notHeeded': '{command} 没有 {option} 选项；--help 会列出每个命令的选项。',
  'cli.badNumber': '{option} 后面要写不小于 {least} 的整数，而不是“{value}”。',
  'cli.badArguments': '{why}',
  'cli.notFound': '“{name}”既不是这里的文件，也不是场景。',
  'cli.notRead': '“{name}”无法读取：{why}。',
  'cli.notWritten': '“{name}”无法写入：{why}。',
  'cli.noConversation': '“{name}”里没有会话 {n}，一共 {count} 个。',
  'cli.noSteps': '没有第 {from} 步到第 {to} 步，只有第 0 步到第 {last} 步。',
  'cli.notCapture': '“{name}”是过程文件，不是抓包文件，没有会话列表。',
  'cli.notRun': '“{name}”是抓包文件，不是过程文件。',
  'cli.account': '“{name}”是 export --as json 写出的记录：它只说明发生了什么，里面没有可以再次运行的内容。',
  'cli.noDrill': '抓包背后没有可以重新运行的程序，因此没有 drill 文本。',
  'cli.asWanted': 'export 需要 --as，后面写 {choices} 之一。',
  'cli.toTerminal': '抓包文件不是可以显示在终端上的文本：请用 -o 指定文件。',
  'cli.conversation': '会话 {n}，共 {count} 个',
  'cli.ofFault': '{name}:{line}:{column}：{says}',
  'cli.more': '{says}（还有 {n} 处错误）',
  'cli.unmet': '{name}:{line}：这一条没有实现：{text}。在此之前的都实现了，到第 {beat} 步为止。',
  'cli.fine': '{name}：没有错误，共 {n} 步。',
};

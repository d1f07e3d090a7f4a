import type { questions as en } from '../../en/lessons/questions';
import type { Translation } from '../../message';

export const questions: Translation<typeof en> = {
  'question.title': '大家常问的问题',
  'question.intro': '每个问题都由一个过程来回答。点开它，舞台就停在能回答它的那一刻。',
  'question.group.opening': '建立连接',
  'question.group.closing': '释放连接',
  'question.group.programs': '程序与调用',
  'question.show': '到舞台上看',
  'question.also': '另见',
  'question.whyThree.asks': '为什么要三次握手，两次不行吗？',
  'question.whyThree.answers':
    '因为只有两次的话，一个过时的重复 SYN 就能建立谁也不要的连接。SYN 本身看不出新旧，服务器只能用 SYN, ACK 去问：若是过时的，客户端回 RST；若是刚发的，客户端回 ACK。第三个报文段还让服务器知道自己的序号对方收到了，两个方向都通。这里的 RST 刚让服务器回到 LISTEN。',
  'question.aNumber.asks': '为什么 SYN 和 FIN 要用掉一个序号？',
  'question.aNumber.answers':
    '为了能单独得到确认，没得到确认就能重发。确认号是期待的下一个序号；SYN 若不占序号，它到没到，确认号都一样。FIN 占用最后一个字节之后的序号，对它的确认就不会和对数据的确认混淆。单独的 ACK 不占序号，因为没有人去确认 ACK。',
  'question.isn.asks': '为什么初始序号不能让人猜中？工具里为什么显示 0？',
  'question.isn.answers':
    '因为谁猜得中初始序号，谁就能冒名完成握手，连应答都不用看。不断更换序号，也能把旧报文段挡在外面。RFC 9293 用时钟加上带密钥的散列值来生成。这里伪造的 ACK 没有猜中，只换来 RST。真实序号有 32 位，Wireshark 之类的工具减去初始序号，显示相对值。',
  'question.thirdAckLost.asks': '第三个 ACK 丢了怎么办？',
  'question.thirdAckLost.answers':
    '不要紧：要么服务器重发 SYN, ACK，要么客户端的下一个报文段完成握手，因为每个报文段都带 ACK。在那之前，客户端已是 ESTABLISHED，可以发送，服务器仍是 SYN-RECEIVED。单独的 ACK 不会靠计时器重发，收到重发的 SYN, ACK 才会再回一个。这里完成握手的是客户端的数据。',
  'question.roundTrips.asks': '建立连接要一个半往返时间吗？',
  'question.roundTrips.answers':
    '三个报文段走完要一个半往返，但客户端只等一个。SYN, ACK 一到，客户端就进入 ESTABLISHED，马上可以发数据，第三个报文段就能带上。再过半个往返，这个报文段到达，服务器才进入 ESTABLISHED。现在正是客户端已经 ESTABLISHED、服务器还没有的时刻。',
  'question.halfOpen.asks': '半打开、半关闭、半连接，有什么区别？',
  'question.halfOpen.answers':
    '半打开（half-open）：一方已经忘掉了这个连接，另一方还不知道。半关闭（half-closed）：一个方向已由 FIN 关闭，另一个方向还能传数据，这很正常。半连接（embryonic）：处于 SYN-RECEIVED、握手还没完成的连接；讲 SYN 洪泛的文章也把它叫 half-open。这里客户端刚刚崩溃，连接成了半打开。',
  'question.whyFour.asks': '为什么要四次挥手？ACK 和 FIN 可以合并吗？',
  'question.whyFour.answers':
    '因为两个方向各关各的，各要一个 FIN 和一个 ACK。第一个 FIN 到达时，对方的程序可能还有数据要发，所以 TCP 先回 ACK，等程序也关闭了才发自己的 FIN，就像这里。如果程序在 ACK 发出之前就关闭，ACK 和 FIN 便合成一个报文段：三次挥手同样正常。',
  'question.finLost.asks': 'FIN 或者最后一个 ACK 丢了怎么办？',
  'question.finLost.answers':
    'FIN 会一再重发，直到得到确认；对发送方来说，丢的是 FIN 还是 ACK，看起来都一样。最后一个 ACK 丢了，对方就停在 LAST-ACK，重发 FIN；处于 TIME-WAIT 的一方再确认一次，2 MSL 重新计时，就像这里。这正是需要 TIME-WAIT 的两个理由之一。',
  'question.timeWait.asks': 'TIME-WAIT 有什么用？为什么是 2 MSL？',
  'question.timeWait.answers':
    '有两个用处：最后的 ACK 丢了可以再发；旧报文段都消失之后，同一对套接字才再次使用。MSL 是报文段在网络里的最长寿命：一个 MSL 让最后的 ACK 走到对方，一个 MSL 让重发的 FIN 走回来。RFC 9293 取 2 分钟，共 4 分钟；Linux 固定为 60 秒。',
  'question.whoWaits.asks': '为什么只有先关闭的一方要等？应该由哪一方先关闭？',
  'question.whoWaits.answers':
    '先关闭的一方发出最后一个 ACK，只有它不知道这个 ACK 到了没有。另一方收到这个 ACK 就了结了。TIME-WAIT 占用内存，也占住一对套接字，繁忙的服务器比众多客户端更难承受，所以最好让客户端先关闭。如果双方同时关闭，两边都要等。',
  'question.closeWait.asks': 'CLOSE-WAIT 是什么，为什么一直不结束？FIN-WAIT-2 呢？',
  'question.closeWait.answers':
    'CLOSE-WAIT 的意思是：对方关闭了，我的程序还没有；它一直持续到程序调用 close()。没有计时器来结束它，大量的 CLOSE-WAIT 说明程序忘了关闭。这时对方停在 FIN-WAIT-2。RFC 9293 不设时限，实际系统会放弃程序已经不在的那些（Linux 由 tcp_fin_timeout 决定），就像这里刚发生的。',
  'question.finOrRst.asks': 'FIN、“FIN, ACK”、RST、“RST, ACK”，有什么区别？',
  'question.finOrRst.answers':
    'FIN 正常地结束一个方向，要得到确认；RST 立刻结束两个方向，不需要确认。FIN 总是同时带着 ACK，“FIN, ACK”并不特别。RST 只在回答不带 ACK 的报文段时才带 ACK，例如发往关闭端口的 SYN；其他时候，单凭 seq 就知道它对得上。（Linux 在异常终止时也会带上 ACK。）',
  'question.bothAtOnce.asks': '双方能同时打开、同时关闭吗？CLOSING 有什么用？',
  'question.bothAtOnce.answers':
    '能，TCP 都允许，而且始终只有一个连接。两个 SYN 交错时，双方都经过 SYN-RECEIVED，四个报文段打开一个连接。两个 FIN 交错时，就像这里，双方收到的 FIN 都没有确认自己的 FIN。CLOSING 就是这样的状态：双方都已关闭，只差那个 ACK。之后双方都进入 TIME-WAIT。',
  'question.accept.asks': 'accept() 完成握手吗？会用新端口吗？backlog 是什么？',
  'question.accept.answers':
    '都不会：握手由内核完成，accept() 只是取走一个已经建好的连接。新套接字的本地端口不变，因为区分连接靠的是双方的地址和端口。listen() 的 backlog，是最多有多少个建好的连接可以排队等程序来取。这里握手刚刚完成，accept() 随即返回。',
  'question.acceptQueue.asks': 'accept 队列满了会怎样？',
  'question.acceptQueue.answers':
    '新来的 SYN 会被悄悄丢弃，直到程序再次调用 accept()；Linux 就是这样。建好的连接已经没有地方放了；如果回 RST，客户端就会放弃，不回答，它过一会儿还会再试。在客户端看来，就像 SYN 丢了：connect() 一直等，最后失败。根本办法是更快地 accept()；加大 backlog 只能应付短暂的高峰。',
  'question.closeOrShutdown.asks': 'close() 还是 shutdown()？谁先发 FIN？什么时候发的是 RST？',
  'question.closeOrShutdown.answers':
    'shutdown() 只结束自己发送的方向，close() 连读也放弃了。两者都是等数据发完再发 FIN，哪一方都可以先发。如果 close() 时收到的数据还没读完，发的就是 RST；close() 之后又有数据到达也是 RST，就像这里：已经没有程序来读了。',
  'question.addressInUse.asks': '为什么重启服务器时提示“地址已被占用”？',
  'question.addressInUse.answers':
    '因为原来的连接还处于 TIME-WAIT，占着这个端口。服务器先关闭就会这样，例如还有客户端连着就停掉服务。RFC 9293 把这个错误叫做“connection already exists”。解决办法是在 bind() 之前设置 SO_REUSEADDR：即使旧连接还在等待，也能重新监听。',
  'question.oneRecv.asks': '两次 send()，为什么一次 recv() 就全收到了（粘包）？',
  'question.oneRecv.answers':
    '因为 TCP 传送的是字节流，不保留消息的边界。每次 send() 只是往队列里添加字节；怎样切成报文段、一次 recv() 取到多少，取决于时机和空间。这里两个报文段都到了，程序才来读，所以一次 recv() 全部取走。消息的边界要由程序自己标明：前面写上长度，用分隔符，或者长度固定。',
};

import type { MessageId } from '../../words';

/** The drill language by example: each can be inserted, and all together are a text without a fault (a test holds that). */
export const GUIDE: readonly Readonly<{ says: Extract<MessageId, `guide.${string}`>; text: string }>[] = [
  { says: 'guide.title', text: 'title "The third ACK is lost"\ntitle zh-Hans "第三个 ACK 丢失"' },
  {
    says: 'guide.program',
    text: 'server does\n  listen\n  accept\n  recv until closed\n  after 60 close\nclient does\n  after 10 connect\n  send "Hello"\n  after 100 close',
  },
  {
    says: 'guide.calls',
    text: 'at 0 server calls LISTEN\nat 10 client calls OPEN\nat 200 client calls SEND "Hello"\nat 300 client calls CLOSE',
  },
  { says: 'guide.fates', text: 'at 0 client 2 lost\nat 0 server 1 delayed 80\nat 0 client 3 duplicated 15' },
  { says: 'guide.expect', text: 'expect client > SYN seq 100\nexpect server > SYN,ACK ack 101\nexpect client = ESTABLISHED' },
  { says: 'guide.remark', text: 'beat 1 "The client knocks."\nbeat 1 zh-Hans "客户端来敲门。"' },
  { says: 'guide.network', text: 'seed 7\nnetwork delay 20 20 loss 0.1 duplication 0 reordering 0' },
  { says: 'guide.ends', text: 'client iss 100 mss 500 rto 1000\nserver iss 300 buffer 1000 msl 30000 holds-text' },
  { says: 'guide.rules', text: 'rule delayedAck 40\nrule timeWait off' },
  { says: 'guide.cut', text: 'at 500 server cut 1000\nat 700 server stops\nat 900 client crashes' },
  { says: 'guide.stray', text: 'at 12 client stray SYN seq 90 win 65535' },
  {
    says: 'guide.crowd',
    text: 'crowd backlog 4 4\ncrowd ports 40001 40004\ncrowd other 20 10.0.0.1 closes client 20\ncrowd other 30 10.9.0.1 forged',
  },
  { says: 'guide.comment', text: '# Ask the class here.' },
];

/** What a new text begins with. */
export const EXAMPLE = `title "The third ACK is lost"
title zh-Hans "第三个 ACK 丢失"

server does
  listen
  accept
  recv
client does
  after 10 connect
  after 200 send "Hello?"

at 0 client 2 lost

expect client > SYN
expect server > SYN,ACK
expect client = ESTABLISHED
expect server = ESTABLISHED

beat 3 "The client thinks that all is well."
beat 3 zh-Hans "客户端以为一切正常。"
`;

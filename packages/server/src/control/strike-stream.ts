import type { Answer, OpenStream } from '../http/answer.ts';
import type { RealtimeSocket, RealtimeText } from '../realtime/realtime-socket.ts';

/** The same answer, whose stream breaks off after what it begins with. Others are left as they are. */
export function breakOffStream(answer: Answer): Answer {
  return strike(answer, (socket, end) => ({
    ...copy(socket),
    send(messages) {
      socket.send(messages);
      socket.drop();
      end();
    },
  }));
}

/** The same answer, whose stream holds no message that is valid JSON. */
export function malformStream(answer: Answer): Answer {
  return strike(answer, (socket) => ({
    ...copy(socket),
    send: (messages) => socket.send(messages.map(cutInHalf)),
  }));
}

type Wrap = (socket: RealtimeSocket, end: () => void) => RealtimeSocket;

function strike(answer: Answer, wrap: Wrap): Answer {
  const { stream: open } = answer;
  if (open === undefined) return answer;
  const stream: OpenStream = (socket) => {
    let hasEnded = false;
    const opened = open(
      wrap(socket, () => {
        hasEnded = true;
      }),
    );
    // It may have been sent something, and have ended, before there was anything to end.
    if (hasEnded) opened.end();
    return opened;
  };
  return { ...answer, stream };
}

function copy(socket: RealtimeSocket): RealtimeSocket {
  return {
    send: (messages) => socket.send(messages),
    bufferedBytes: () => socket.bufferedBytes(),
    close: (code, reason) => socket.close(code, reason),
    drop: () => socket.drop(),
    probe: () => socket.probe?.(),
  };
}

function cutInHalf({ text, resumeAt }: RealtimeText): RealtimeText {
  return { text: text.slice(0, Math.ceil(text.length / 2)), resumeAt };
}

import { expect, it } from 'vitest';
import { encodeFrames } from '../../src/node/websocket-frames.ts';
import { opcodes, readFrame } from './raw-websocket.ts';

it.each([0, 1, 125, 126, 127, 65_535, 65_536, 200_000])(
  'writes a message of %i bytes as one frame',
  (length) => {
    const text = 'x'.repeat(length);
    const frames = encodeFrames([
      { text, resumeAt: 1 },
      { text: 'é', resumeAt: 2 },
    ]);
    const first = readFrame(frames);
    const second = readFrame(frames.subarray(first?.length));

    expect(first).toMatchObject({ opcode: opcodes.text, payload: Buffer.from(text) });
    expect(second).toMatchObject({ opcode: opcodes.text, payload: Buffer.from('é') });
    expect(frames.length).toBe((first?.length ?? 0) + (second?.length ?? 0));
  },
);

import { readTicket } from '../http/auth/authenticate.ts';
import type { PlainRequest } from '../http/plain-request.ts';
import type { Ending } from '../realtime/realtime.ts';
import type { Control } from './control.ts';
import { ControlError } from './control-error.ts';
import { createNamespace, type Namespace, type NamespaceSetting } from './create-namespace.ts';
import { answerControl, isForControl } from './http/answer-control.ts';
import { writeControlProblem } from './http/control-problem.ts';
import { createNamespaces } from './namespaces.ts';
import { createNamespaceReader } from './read-namespace.ts';
import type { ControlledHandler } from './struck-answer.ts';

/** A server with what tests do to it. */
export interface ControlledServer {
  readonly answer: ControlledHandler;
  readonly control: Control;
  /** Ends all streams, and those that are still to come. */
  readonly endStreams: (ending: Ending) => void;
}

/** Composes the control surface around worlds that know nothing of it. */
export function createControlledServer(setting: NamespaceSetting): ControlledServer {
  const { options } = setting;
  const unnamed = createNamespace(setting);
  const namespaces = createNamespaces(options.namespaces, () => createNamespace(setting));
  const readName = createNamespaceReader();
  const toControl = (namespace: Namespace): Control => ({
    ...namespace.control,
    namespace: (name) => toControl(namespaces.find(name)),
  });
  const find = (request: PlainRequest) => {
    const name = options.namespaces === 0 ? undefined : readName(request);
    return name === undefined ? findByTicket(request) : namespaces.find(name);
  };
  // A browser sends nothing with a WebSocket that could name a namespace; the ticket is of the one that issued it.
  const findByTicket = (request: PlainRequest) => {
    const ticket = options.namespaces === 0 ? null : readTicket(request);
    if (ticket === null) return unnamed;
    for (const namespace of namespaces.all()) if (namespace.hasTicket(ticket)) return namespace;
    return unnamed;
  };
  const anyHost = options.http === 'any-host';

  const answer: ControlledHandler = async (request) => {
    if (options.http !== false && isForControl(request)) {
      return answerControl(request, { anyHost, findControl: () => toControl(find(request)) });
    }
    try {
      return await find(request).answer(request);
    } catch (error) {
      if (error instanceof ControlError) return writeControlProblem(400, error.message);
      throw error;
    }
  };
  const isBare = options.http === false && options.namespaces === 0;
  return {
    answer: isBare ? unnamed.answer : answer,
    control: toControl(unnamed),
    endStreams(ending) {
      for (const namespace of [unnamed, ...namespaces.all()]) namespace.endStreams(ending);
    },
  };
}

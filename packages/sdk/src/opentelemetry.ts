import {
  type Attributes,
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import type { AttemptStart, Hooks } from './transport/hooks.ts';

/** How attempts are traced. */
export interface TracingOptions {
  /** Begins the spans; the global provider's unless given. */
  readonly tracer?: Tracer | undefined;
  /**
   * Whether the trace context (`traceparent`) is sent along; `true` unless given. A page may send it to another origin only
   * when the server allows the header (CORS).
   */
  readonly propagate?: boolean | undefined;
}

/**
 * Hooks that make each attempt a client span, a child of what is active when the attempt begins, by the semantic conventions for
 * HTTP. It holds neither the token nor a body; `url.full` holds ids.
 *
 * @example
 * import { InventoryManager } from '@onhand/sdk';
 * import { createTracingHooks } from '@onhand/sdk/opentelemetry';
 *
 * const inventory = new InventoryManager({ baseUrl, accessToken, hooks: createTracingHooks() });
 */
export function createTracingHooks({ tracer, propagate = true }: TracingOptions = {}): Hooks {
  const spans = new WeakMap<AttemptStart, Span>();
  return {
    beforeAttempt(attempt) {
      const { method, template } = attempt;
      // Looked up at each attempt, so that a provider that is registered later is the one that is used.
      const source = tracer ?? trace.getTracer('@onhand/sdk');
      const name = template === undefined ? method : `${method} ${template}`;
      spans.set(
        attempt,
        source.startSpan(name, { kind: SpanKind.CLIENT, attributes: toAttributes(attempt) }),
      );
    },
    addHeaders(attempt) {
      const headers: Record<string, string> = {};
      const span = spans.get(attempt);
      if (propagate && span !== undefined) propagation.inject(trace.setSpan(context.active(), span), headers);
      return headers;
    },
    afterAttempt(attempt, { status, code }) {
      const span = spans.get(attempt);
      if (span === undefined) return;
      if (status !== undefined) span.setAttribute('http.response.status_code', status);
      if (code !== undefined) {
        span.setAttribute('error.type', code);
        span.setStatus({ code: SpanStatusCode.ERROR });
      }
      span.end();
    },
  };
}

function toAttributes({ method, url, template, attempt }: AttemptStart): Attributes {
  const { hostname, port, protocol } = new URL(url);
  return {
    'http.request.method': method,
    'server.address': hostname,
    'server.port': Number(port || (protocol === 'https:' ? 443 : 80)),
    'url.full': url,
    ...(template !== undefined && { 'url.template': template }),
    ...(attempt > 1 && { 'http.request.resend_count': attempt - 1 }),
  };
}

import { createTracingHooks } from '@onhand/sdk/opentelemetry';
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { answer, inventory as known, problem, result } from './answers.ts';
import { createManager } from './create-manager.ts';
import { failConnection } from './scripted-fetch.ts';
import { failureOf, resultOf } from './settle-on-clock.ts';

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
trace.setGlobalTracerProvider(provider);
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
propagation.setGlobalPropagator(new W3CTraceContextPropagator());

const change = { stock: 1, notes: 'for Ann' };

beforeEach(() => exporter.reset());
afterAll(() => {
  for (const api of [trace, context, propagation]) api.disable();
});

describe('tracing', () => {
  it('makes a client span of each attempt, with its template, status and how often it was sent before', async () => {
    const { inventory, clock } = createManager([problem('overloaded'), answer(result)], {
      hooks: createTracingHooks(),
    });

    await resultOf(inventory.update('mug', change), clock);

    const address = {
      'http.request.method': 'PATCH',
      'url.full': 'https://shop.example/api/products/mug/inventory',
      'url.template': '/products/{productId}/inventory',
      'server.address': 'shop.example',
      'server.port': 443,
    };
    expect(exporter.getFinishedSpans()).toMatchObject([
      {
        name: 'PATCH /products/{productId}/inventory',
        kind: SpanKind.CLIENT,
        status: { code: SpanStatusCode.ERROR },
        attributes: { ...address, 'http.response.status_code': 503, 'error.type': 'overloaded' },
      },
      {
        status: { code: SpanStatusCode.UNSET },
        attributes: { ...address, 'http.response.status_code': 200, 'http.request.resend_count': 1 },
      },
    ]);
    expect(exporter.getFinishedSpans()[0]?.attributes).not.toHaveProperty('http.request.resend_count');
  });

  it('sends the context of each attempt along (W3C traceparent)', async () => {
    const { inventory, clock, sent } = createManager([failConnection, answer(result)], {
      hooks: createTracingHooks(),
    });

    await resultOf(inventory.update('mug', change), clock);

    const expected = exporter.getFinishedSpans().map((span) => {
      const { traceId, spanId } = span.spanContext();
      return `00-${traceId}-${spanId}-01`;
    });
    expect(sent.map(({ headers }) => headers.get('traceparent'))).toEqual(expected);
    expect(new Set(expected).size).toBe(2);
  });

  it('puts the spans below the one that is active where the call is made', async () => {
    const { inventory, clock } = createManager([failConnection, answer(known)], {
      hooks: createTracingHooks(),
    });
    const parent = trace.getTracer('a shop').startSpan('sell');

    await context.with(trace.setSpan(context.active(), parent), () => resultOf(inventory.get('mug'), clock));

    const parents = exporter.getFinishedSpans().map(({ parentSpanContext }) => parentSpanContext?.spanId);
    expect(parents).toEqual([parent.spanContext().spanId, parent.spanContext().spanId]);
  });

  it('names what broke when there was no answer', async () => {
    const { inventory, clock } = createManager([failConnection], {
      hooks: createTracingHooks(),
      retry: false,
    });

    await failureOf(inventory.get('mug'), clock);

    const [span] = exporter.getFinishedSpans();
    expect(span?.attributes).toMatchObject({ 'error.type': 'network' });
    expect(span?.attributes).not.toHaveProperty('http.response.status_code');
  });

  it('sends nothing along when it must not, and takes a tracer of your own', async () => {
    const { inventory, sent } = createManager([answer(known)], {
      baseUrl: 'http://localhost:8000/api',
      hooks: createTracingHooks({ propagate: false, tracer: provider.getTracer('mine') }),
    });

    await inventory.get('mug');

    expect(sent[0]?.headers.has('traceparent')).toBe(false);
    expect(exporter.getFinishedSpans()).toMatchObject([
      {
        instrumentationScope: { name: 'mine' },
        attributes: { 'server.address': 'localhost', 'server.port': 8000 },
      },
    ]);
  });

  it('holds no token and no body', async () => {
    const { inventory, clock } = createManager(
      [failConnection, problem('forbidden', { detail: 'for Ann' })],
      {
        hooks: createTracingHooks(),
      },
    );

    await failureOf(inventory.update('mug', change), clock);

    const shown = JSON.stringify(
      exporter
        .getFinishedSpans()
        .map(({ name, attributes, events, status }) => [name, attributes, events, status]),
    );
    expect(shown).not.toContain('secret-token');
    expect(shown).not.toContain('for Ann');
  });
});

/** A request that is answered with a problem document, and changes nothing. */
export class Refusal extends Error {
  readonly code: string;
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: string,
    detail: string,
    more: {
      readonly members?: Readonly<Record<string, unknown>>;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(detail);
    this.code = code;
    this.members = more.members ?? {};
    this.headers = more.headers ?? {};
  }
}

/** One field that is wrong. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** 400 for fields that are not as documented, whatever the state is. */
export function invalid(errors: readonly FieldError[]): Refusal {
  const isNegativeStock = errors.some(
    ({ field, message }) => field === 'stock' && message === 'must be at least 0',
  );
  const detail = isNegativeStock
    ? 'Stock cannot be negative.'
    : errors.map(({ field, message }) => `${field} ${message}`).join('; ');
  return new Refusal('invalid-request', detail, { members: { errors } });
}

/** 422 for a change that is well-formed and cannot be made now. */
export function impossible(
  code: string,
  detail: string,
  { field, message = detail, ...members }: { field: string; message?: string; [member: string]: unknown },
): Refusal {
  return new Refusal(code, detail, { members: { errors: [{ field, message }], ...members } });
}

const families: Readonly<Record<string, readonly [number, string]>> = {
  'bad-request': [400, 'Bad Request'],
  unauthorized: [401, 'Unauthorized'],
  forbidden: [403, 'Forbidden'],
  'not-found': [404, 'Not Found'],
  'method-not-allowed': [405, 'Method Not Allowed'],
  conflict: [409, 'Conflict'],
  'precondition-failed': [412, 'Precondition Failed'],
  'payload-too-large': [413, 'Payload Too Large'],
  'unsupported-media-type': [415, 'Unsupported Media Type'],
  validation: [422, 'Validation failed'],
  internal: [500, 'Internal Server Error'],
};

/** Every other code is a rule's: `validation`. */
const familyOf: Readonly<Record<string, string>> = {
  'invalid-request': 'bad-request',
  'malformed-body': 'bad-request',
  unauthorized: 'unauthorized',
  forbidden: 'forbidden',
  'product-not-found': 'not-found',
  'reservation-not-found': 'not-found',
  'backorder-not-found': 'not-found',
  'route-not-found': 'not-found',
  'method-not-allowed': 'method-not-allowed',
  'adjustment-already-processed': 'conflict',
  'reservation-not-active': 'conflict',
  'backorder-not-open': 'conflict',
  'version-mismatch': 'precondition-failed',
  'confirmation-invalid': 'precondition-failed',
  'payload-too-large': 'payload-too-large',
  'unsupported-media-type': 'unsupported-media-type',
  internal: 'internal',
};

/** The problem document of a refusal. */
export function toProblem(refusal: Refusal, instance: string, requestId: string) {
  const family = familyOf[refusal.code] ?? 'validation';
  const [status, title] = families[family] ?? [500, 'Internal Server Error'];
  return {
    type: `https://shop.example/problems/${family}`,
    title,
    status,
    detail: refusal.message,
    instance,
    code: refusal.code,
    request_id: requestId,
    ...refusal.members,
  };
}

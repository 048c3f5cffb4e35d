import { limits } from '@onhand/spec';
import { expectInvalidField } from '../../../expectations/expect-invalid-field.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

const withKeys = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`key_${index}`, 1]));
/** `{"text":"…"}` has eleven bytes around the text. */
const withBytes = (bytes: number) => ({ text: 'x'.repeat(bytes - 11) });

export const metadataSize: Check = {
  id: 'update-inventory/input/metadata-size',
  promise: 'takes metadata of 50 keys and 8 KiB, and refuses more',
  source: 'openapi.yaml components/schemas/InventoryUpdate',
  why: 'The history keeps metadata for ever. Without a bound one client can fill it.',
  async run({ product }) {
    await product.bring({ stock: 10 });
    const update = (metadata: unknown) => product.update({ operation: 'increment', stock: 0, metadata });

    expectUpdated(await update(withKeys(50)));
    expectInvalidField(await update(withKeys(51)), 'metadata');
    expectUpdated(await update(withBytes(limits.maxMetadataBytes)));
    expectInvalidField(await update(withBytes(limits.maxMetadataBytes + 1)), 'metadata');
  },
};

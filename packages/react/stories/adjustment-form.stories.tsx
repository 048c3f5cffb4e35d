import { AdjustmentForm, type AdjustmentFormProps, ConflictNotice } from '../src/index.ts';
import { createInventory } from './sample-data.ts';
import type { Meta, Story } from './story.ts';

export default { title: 'AdjustmentForm', component: AdjustmentForm } satisfies Meta<AdjustmentFormProps>;

type FormStory = Story<AdjustmentFormProps>;
const inventory = createInventory();
const onSubmit = async () => true;

export const Ready: FormStory = { args: { inventory, onSubmit } };
const entered = (initial: NonNullable<AdjustmentFormProps['initial']>): FormStory => ({
  args: { inventory, onSubmit, initial },
});

export const Adding = entered({ quantity: '10', reason: 'restock' });
export const TakingALot = entered({ operation: 'decrement', quantity: '90', reason: 'warehouse_transfer' });
export const SettingToTheSame = entered({ operation: 'set', quantity: '110', reason: 'audit' });
export const NotANumber = entered({ quantity: '1e3' });
export const MoreThanThereIs = entered({ operation: 'decrement', quantity: '111' });
export const BelowReserved = entered({ operation: 'set', quantity: '14' });
export const MoreThanCanBe = entered({ quantity: '1000000' });
export const NotesTooLong = entered({ quantity: '5', notes: 'far '.repeat(130) });

export const Loading: FormStory = { args: { inventory: undefined, onSubmit } };
export const Saving: FormStory = { args: { inventory, onSubmit, isPending: true } };
export const NotAllowed: FormStory = {
  args: { inventory, onSubmit, disabledBecause: 'Your account may look at the stock, but not change it.' },
};
export const RefusedByServer: FormStory = {
  args: {
    inventory,
    onSubmit,
    problem: {
      kind: 'invalid-input',
      field: 'quantity',
      message: 'The stock would be below what is reserved.',
      rule: { name: 'below-reserved' },
    },
  },
};
export const RateLimited: FormStory = {
  args: { inventory, onSubmit, problem: { kind: 'rate-limited', because: 'quota', seconds: 40 } },
};
export const Overtaken: FormStory = {
  args: {
    inventory: createInventory({ stock: 95 }),
    onSubmit,
    initial: { operation: 'set', quantity: '60' },
    notice: (
      <ConflictNotice
        adjustment={{ operation: 'set', quantity: 60 }}
        seen={inventory}
        current={createInventory({ stock: 95 })}
        onApplyAnyway={() => {}}
        onDiscard={() => {}}
      />
    ),
  },
};
export const ReasonsOfOnesOwn: FormStory = {
  args: { inventory, onSubmit, reasons: [{ value: 'market', label: 'Taken to the market' }] },
};

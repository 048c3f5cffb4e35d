import { AdjustmentForm, type AdjustmentFormProps } from '../src/index.ts';
import { createInventory } from './sample-data.ts';
import type { Meta, Story } from './story.ts';

export default { title: 'AdjustmentForm', component: AdjustmentForm } satisfies Meta<AdjustmentFormProps>;

type FormStory = Story<AdjustmentFormProps>;
const inventory = createInventory();
const onSubmit = async () => true;

export const Ready: FormStory = { args: { inventory, onSubmit } };
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
export const ReasonsOfOnesOwn: FormStory = {
  args: { inventory, onSubmit, reasons: [{ value: 'market', label: 'Taken to the market' }] },
};

import { inventoryRulesSchema } from '@onhand/spec/schemas';
import { expectEqual } from '../../expectations/expect-equal.ts';
import { expectShape } from '../../expectations/expect-shape.ts';
import type { Check } from '../check.ts';

const roles = ['manager', 'staff', 'sales', 'auditor'] as const;

export const rulesAreTold: Check = {
  id: 'get-inventory-rules/tells',
  promise: 'tells the rules in force, the documented permissions among them, to every role',
  source: 'openapi.yaml components/schemas/InventoryRules',
  why: 'A client shows what is possible before the user tries it.',
  needs: { operations: ['getInventoryRules'], roles },
  isReadOnly: true,
  async run({ send, eachAtOnce }) {
    const told = expectShape(await send({ target: '/inventory/rules' }), inventoryRulesSchema);
    await eachAtOnce(roles, async (as, scene) => {
      const rules = expectShape(await scene.send({ target: '/inventory/rules', as }), inventoryRulesSchema);
      expectEqual(`the rules that ${as} is told`, rules, told);
    });
    const { admin, sales, auditor } = told.permissions;
    expectEqual('whether an admin may send batches', admin.includes('bulk_update'), true);
    expectEqual('what an auditor may do', auditor, ['history_view']);
    if (!told.admin_only) expectEqual('what sales may do', sales, ['reserve']);
  },
};

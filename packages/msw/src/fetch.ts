import * as scenarios from './scenarios/scenarios.ts';
import * as worlds from './worlds/worlds.ts';

export { createInventoryFetch } from './create-inventory-fetch.ts';
export type { AnswerByHand, AskedByHand, ProblemByHand } from './mock/answer-by-hand.ts';
export type { End, InventoryMock, InventoryMockOptions, MockCaller } from './mock/inventory-mock.ts';
export { on, type Scenario } from './scenarios/scenario.ts';
export { type ProductBuilder, product } from './worlds/product-builder.ts';
export { scenarios, worlds };

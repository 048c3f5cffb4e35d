import { answerJson } from '../answer.ts';
import { requireProduct } from '../require-product.ts';
import type { Route } from '../route.ts';
import { toProduct } from '../wire.ts';

export const getProduct: Route = async ({ store }, { params }) =>
  answerJson(toProduct(await requireProduct(store, params)));

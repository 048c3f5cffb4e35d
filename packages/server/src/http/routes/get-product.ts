import { toProduct } from '../../wire.ts';
import { answerJson } from '../answer.ts';
import { requireProduct } from '../require-product.ts';
import type { Route } from '../route.ts';

export const getProduct: Route = async ({ store }, { params }) =>
  answerJson(toProduct(await requireProduct(store, params)));

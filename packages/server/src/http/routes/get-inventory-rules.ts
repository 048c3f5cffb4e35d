import { answerJson } from '../answer.ts';
import { describeRules } from '../describe-rules.ts';
import type { Route } from '../route.ts';

export const getInventoryRules: Route = async (setting) => answerJson(describeRules(setting));

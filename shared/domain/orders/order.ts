import { z } from 'zod';
import { daySchema } from '../days';
import { communityIdSchema, memberIdSchema, orderIdSchema, productIdSchema } from '../ids';
import { lineSchema, nameSchema } from '../text';

const fitVerdicts = ['suitable', 'caution', 'forbidden'] as const;

/** The operator's own rule on who a product suits. Not medical advice. */
export const productRuleSchema = z
  .object({
    /** What it looks at: a skin type, sensitivity, a concern, a state or an allergen. */
    field: z.enum(['type', 'sensitive', 'concern', 'state', 'allergen']),
    value: lineSchema,
    verdict: z.enum(fitVerdicts),
    reason: lineSchema,
  })
  .readonly();

/** A product (商品) the community buys together. */
export const productSchema = z
  .object({
    id: productIdSchema,
    communityId: communityIdSchema,
    name: nameSchema,
    /** Price in fen (0.01 CNY). */
    priceInFen: z.number().int().nonnegative(),
    rules: z.array(productRuleSchema).max(50).readonly(),
  })
  .readonly();
export type Product = z.infer<typeof productSchema>;

const orderStatuses = ['ordered', 'paid', 'shipped', 'received', 'refunded'] as const;

/** An order (订单) of one product by one member. */
export const orderSchema = z
  .object({
    id: orderIdSchema,
    communityId: communityIdSchema,
    memberId: memberIdSchema,
    productId: productIdSchema,
    quantity: z.number().positive(),
    orderedOn: daySchema,
    status: z.enum(orderStatuses),
    feedback: lineSchema,
  })
  .readonly();
export type Order = z.infer<typeof orderSchema>;

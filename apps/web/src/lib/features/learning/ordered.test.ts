import { expect, it } from 'vitest';
import { moved, startingOrder } from './ordered.ts';

const ids = ['een', 'twee', 'drie', 'vier'];
const items = ids.map((id) => ({ id, text: id, why: id }));

it('mixes what nobody moved yet, the same way every time and never in the order that fits', () => {
  for (const id of ['a', 'b', 'c', 'volgorde', 'stappen', 'week']) {
    const order = startingOrder({ id, items }, []);
    expect(order.toSorted()).toEqual(ids.toSorted());
    expect(order).not.toEqual(ids);
    expect(startingOrder({ id, items }, [])).toEqual(order);
  }
});

it('keeps the own order, with what came to the lesson later behind it', () => {
  expect(startingOrder({ id: 'a', items }, ['drie', 'weg', 'een', 'vier'])).toEqual(['drie', 'een', 'vier', 'twee']);
});

it('moves one, and stops at both ends', () => {
  expect(moved(ids, 'twee', 2)).toEqual(['een', 'drie', 'twee', 'vier']);
  expect(moved(ids, 'een', -1)).toEqual(ids);
  expect(moved(ids, 'vier', 9)).toEqual(ids);
});

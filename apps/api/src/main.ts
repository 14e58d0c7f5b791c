import 'reflect-metadata';
import { sayFailure } from './say-failure.ts';
import { startProduct } from './start-product.ts';
import { stopOnSignal } from './stop-on-signal.ts';

try {
  stopOnSignal(await startProduct(process.env));
} catch (error) {
  console.error(sayFailure('Tweespraak start niet.', error, process.env));
  process.exit(1);
}

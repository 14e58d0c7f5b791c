import 'reflect-metadata';
import { startProduct } from './start-product.ts';
import { StartError } from './platform/config/start-error.ts';

try {
  await startProduct(process.env);
} catch (error) {
  console.error(error instanceof StartError ? `\nTweespraak start niet. ${error.message}\n` : error);
  process.exit(1);
}

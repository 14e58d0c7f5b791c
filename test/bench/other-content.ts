import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// Loaded into the product before it starts: its content then comes from another folder. Nothing else of it changes.
const content = pathToFileURL(join(process.env.BENCH_CONTENT ?? '', 'dist/index.js')).href;

registerHooks({
  resolve: (specifier, context, next) => next(specifier === '@tweespraak/content' ? content : specifier, context),
});

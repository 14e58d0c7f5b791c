import { svelte } from '@sveltejs/vite-plugin-svelte';
import { mergeConfig } from 'vitest/config';
import base from '../../vitest.base.ts';

/** State outside components is written with runes, which the compiler has to see. */
export default mergeConfig(base, { plugins: [svelte()] });

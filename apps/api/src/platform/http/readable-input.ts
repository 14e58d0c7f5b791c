import { Injectable } from '@nestjs/common';
import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';

/** Before anything is checked, on every route and for every message: texts that come in are made readable. */
@Injectable()
export class ReadableInput implements PipeTransform {
  transform(value: unknown, { type }: ArgumentMetadata): unknown {
    // the rest is our own: the actor, a request, a socket
    return type === 'custom' ? value : readable(value);
  }
}

/**
 * Takes out of all texts in this what no keyboard types and no database keeps: the NUL character, and half of a
 * character. They come along with what is pasted; refusing it would keep from people what they wrote. Changes what just
 * came in, without recursion: a hostile nesting would end the stack.
 */
function readable<Input>(input: Input): Input {
  const whole = { input };
  const open: object[] = [whole];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const [key, value] of Object.entries(next) as [string, unknown][]) {
      if (typeof value === 'string') (next as Record<string, unknown>)[key] = cleaned(value);
      else if (typeof value === 'object' && value !== null) open.push(value);
    }
  }
  return whole.input;
}

function cleaned(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\ufffd');
}

import { Injectable } from '@nestjs/common';
import { loadContent } from '@tweespraak/content';
import type { IntervisieMethod } from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';

/** The methods a room can run, as they were when the house started. */
@Injectable()
export class MethodLibrary {
  readonly all: IntervisieMethod[] = loadContent().methods.map(({ content }) => content);

  require(id: string): IntervisieMethod {
    const method = this.all.find((one) => one.id === id);
    if (!method) throw new DomainError('invalid_input', { fields: [{ path: 'methodId', code: 'unknown_method' }] });
    return method;
  }
}

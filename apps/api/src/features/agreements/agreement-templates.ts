import { Injectable } from '@nestjs/common';
import { loadContent } from '@tweespraak/content';
import type {
  AgreementChoices,
  AgreementPartKey,
  AgreementTemplate,
  AgreementTemplatePart,
} from '@tweespraak/contracts';
import { DomainError } from '@tweespraak/domain';

/** The seven parts as they are written now: what they ask, and what there is to choose. */
@Injectable()
export class AgreementTemplates {
  readonly current: AgreementTemplate = requireOne(loadContent().agreementTemplates.map(({ content }) => content));

  part(key: AgreementPartKey): AgreementTemplatePart {
    return requireOne(this.current.parts.filter((part) => part.key === key));
  }

  /** Refuses a choice that this part does not offer. */
  requireOffered(key: AgreementPartKey, choices: AgreementChoices): void {
    const { choices: offered } = this.part(key);
    const fields = Object.entries(choices)
      .filter(([id, option]) => !offered.find((choice) => choice.id === id)?.options.some((one) => one.id === option))
      .map(([id]) => ({ path: `choices.${id}`, code: 'invalid_value' }));
    if (fields.length > 0) throw new DomainError('invalid_input', { fields });
  }

  /** What was chosen, in words; what the template no longer offers is left out. */
  chosenIn(key: AgreementPartKey, choices: AgreementChoices): { question: string; label: string }[] {
    return this.part(key).choices.flatMap(({ id, question, options }) => {
      const option = options.find((one) => one.id === choices[id]);
      return option ? [{ question, label: option.label }] : [];
    });
  }
}

function requireOne<Thing>([thing]: Thing[]): Thing {
  if (!thing) throw new Error('The content has no template for the samenwerkingsafspraken');
  return thing;
}

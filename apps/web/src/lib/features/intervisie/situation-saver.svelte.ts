import { saveSituation, type SaveSituation, type SituationView } from '@tweespraak/contracts';
import { ApiError } from '#lib/api/api-error.ts';
import type { ApiClient } from '#lib/api/client.ts';
import { objectOf } from '#lib/forms/form-data.ts';
import { TypingPace } from '#lib/forms/typing-pace.ts';

const retryMs = 3000;

/**
 * Keeps a preparation while it is written: the whole form, one request at a time. It says "bewaard" only after the
 * server did, and never writes over what was changed on another screen. A save whose answer got lost goes again as it
 * was, so that it is not taken for somebody else's.
 */
export class SituationSaver {
  state = $state<'saved' | 'saving' | 'unsaved' | 'offline' | 'elsewhere'>('saved');
  touches = $state(false);
  #saved = $state<SituationView | null>(null);
  #dirty = false;
  #unanswered: { formId: string; input: SaveSituation } | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> | undefined;

  constructor(
    private readonly api: Pick<ApiClient, 'once'>,
    private readonly known: () => SituationView,
  ) {}

  /** The newest the server gave us, by this saver or with the page. */
  get version(): number {
    return Math.max(this.#saved?.version ?? 0, this.known().version);
  }

  get savedAt(): string | undefined {
    return (this.#saved ?? this.known()).savedAt ?? undefined;
  }

  get shown(): 'saved' | 'saving' | 'unsaved' | 'offline' {
    return this.state === 'elsewhere' ? 'unsaved' : this.state;
  }

  get isDirty(): boolean {
    return this.#dirty;
  }

  /** Follows a form from here on; gives the way to stop. */
  watch(form: HTMLFormElement | null): () => void {
    if (!form) return () => undefined;
    const pace = new TypingPace(() => void this.#save(form));
    this.touches = this.#touchesIn(form);
    const changed = () => {
      this.touches = this.#touchesIn(form);
      this.#dirty = true;
      if (this.state === 'elsewhere') return;
      this.state = 'saving';
      pace.typed();
    };
    const backOnline = () => this.#dirty && void this.#save(form);
    const stop = () => {
      pace.stop();
      clearTimeout(this.#again);
    };
    const sent = () => {
      stop();
      this.#dirty = false;
    };
    form.addEventListener('input', changed);
    form.addEventListener('submit', sent);
    window.addEventListener('online', backOnline);
    return () => {
      stop();
      form.removeEventListener('input', changed);
      form.removeEventListener('submit', sent);
      window.removeEventListener('online', backOnline);
    };
  }

  #touchesIn(form: HTMLFormElement): boolean {
    const answer = new FormData(form).get('touchesOwnStory');
    return answer === 'aLittle' || answer === 'yes';
  }

  async #save(form: HTMLFormElement): Promise<void> {
    await this.#underWay;
    if (!this.#dirty) return;
    this.#underWay = this.#send(form).finally(() => (this.#underWay = undefined));
    await this.#underWay;
  }

  async #send(form: HTMLFormElement): Promise<void> {
    const typed = saveSituation.safeParse({ ...objectOf(new FormData(form)), baseVersion: this.version });
    // too long in one field: the form says so itself when it is sent
    if (!typed.success) return;
    const isNewest = this.#unanswered === undefined;
    const { formId, input } = (this.#unanswered ??= { formId: crypto.randomUUID(), input: typed.data });
    this.#dirty = !isNewest;
    try {
      this.#saved = await this.api
        .once(formId)
        .put<SituationView>(`/intervisie/sessions/${this.known().sessionId}/situation`, input);
      this.#unanswered = undefined;
      this.state = this.#dirty ? 'saving' : 'saved';
      if (!isNewest) this.#saveAgain(form, 0);
    } catch (error) {
      this.#dirty = true;
      this.#failed(form, error);
    }
  }

  #failed(form: HTMLFormElement, error: unknown): void {
    const isAnswer = error instanceof ApiError && error.status >= 400 && error.status < 500;
    if (isAnswer) this.#unanswered = undefined;
    const isConflict = error instanceof ApiError && error.code === 'version_conflict';
    this.state = isConflict ? 'elsewhere' : navigator.onLine ? 'unsaved' : 'offline';
    if (!isConflict) this.#saveAgain(form, retryMs);
  }

  #saveAgain(form: HTMLFormElement, milliseconds: number): void {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => void this.#save(form), milliseconds);
  }
}

import { saveSituation, type SaveSituation, type SituationView } from '@tweespraak/contracts';
import { ApiError } from '#lib/api/api-error.ts';
import type { ApiClient } from '#lib/api/client.ts';
import { objectOf } from '#lib/forms/form-data.ts';

const silenceMs = 800;
const retryMs = 3000;

/**
 * Keeps a preparation while it is written: the whole form, one request at a time. It says "bewaard" only after the
 * server did, and never writes over what was changed on another screen.
 */
export class SituationSaver {
  state = $state<'saved' | 'saving' | 'unsaved' | 'offline' | 'elsewhere'>('saved');
  touches = $state(false);
  #saved = $state<SituationView | null>(null);
  #dirty = false;
  #form: HTMLFormElement | undefined;
  /** What was sent, when nobody knows whether it arrived. */
  #unanswered: SaveSituation | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> | undefined;

  constructor(
    private readonly api: Pick<ApiClient, 'get' | 'put'>,
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
    this.touches = this.#touchesIn(form);
    const changed = () => {
      this.touches = this.#touchesIn(form);
      this.#dirty = true;
      if (this.state === 'elsewhere') return;
      this.state = 'saving';
      this.#plan(form, silenceMs);
    };
    const backOnline = () => this.#dirty && void this.#save(form);
    const submitted = () => clearTimeout(this.#timer);
    this.#form = form;
    form.addEventListener('input', changed);
    form.addEventListener('submit', submitted);
    window.addEventListener('online', backOnline);
    return () => {
      clearTimeout(this.#timer);
      form.removeEventListener('input', changed);
      form.removeEventListener('submit', submitted);
      window.removeEventListener('online', backOnline);
    };
  }

  /** Saves what there is now, as far as it can. */
  async keep(): Promise<void> {
    if (this.#form) await this.#save(this.#form);
  }

  /** The form itself was sent: that saved it. */
  sent(): void {
    clearTimeout(this.#timer);
    this.#dirty = false;
    this.state = 'saved';
  }

  #touchesIn(form: HTMLFormElement): boolean {
    const answer = new FormData(form).get('touchesOwnStory');
    return answer === 'aLittle' || answer === 'yes';
  }

  #plan(form: HTMLFormElement, milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(form), milliseconds);
  }

  async #save(form: HTMLFormElement): Promise<void> {
    await this.#underWay;
    if (!this.#dirty) return;
    this.#underWay = this.#send(form).finally(() => (this.#underWay = undefined));
    await this.#underWay;
  }

  async #send(form: HTMLFormElement): Promise<void> {
    const typed = saveSituation.safeParse({ ...objectOf(new FormData(form)), baseVersion: this.version });
    // too long in one field, which says so itself
    if (!typed.success) {
      this.state = 'unsaved';
      return;
    }
    this.#dirty = false;
    try {
      this.#saved = await this.api.put<SituationView>(this.#path, typed.data);
      this.#unanswered = undefined;
      this.state = this.#dirty ? 'saving' : 'saved';
    } catch (error) {
      this.#dirty = true;
      if (error instanceof ApiError && error.code === 'version_conflict') return this.#conflict(form);
      this.#unanswered ??= typed.data;
      this.state = navigator.onLine ? 'unsaved' : 'offline';
      this.#plan(form, retryMs);
    }
  }

  /** Another screen wrote, or this one did and the answer got lost: then what stands there is what was sent. */
  async #conflict(form: HTMLFormElement): Promise<void> {
    const unanswered = this.#unanswered;
    this.#unanswered = undefined;
    const now = unanswered && (await this.api.get<SituationView>(this.#path).catch(() => undefined));
    if (!unanswered || !now || !holds(now, unanswered)) {
      this.state = 'elsewhere';
      return;
    }
    this.#saved = now;
    this.#plan(form, 0);
  }

  get #path(): string {
    return `/intervisie/sessions/${this.known().sessionId}/situation`;
  }
}

function holds(now: SituationView, { baseVersion, ...sent }: SaveSituation): boolean {
  return (
    now.version === baseVersion + 1 &&
    Object.entries(sent).every(([name, text]) => now[name as keyof typeof sent] === text)
  );
}

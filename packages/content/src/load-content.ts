import { createHash } from 'node:crypto';
import {
  agreementTemplate,
  duoLesson,
  intervisieMethod,
  lesson,
  onboardingTemplate,
  track,
  trackModule,
  type AgreementTemplate,
  type DuoLesson,
  type IntervisieMethod,
  type Lesson,
  type OnboardingTemplate,
  type Track,
  type TrackModule,
} from '@tweespraak/contracts';
import type { z } from 'zod';
import { ContentError, type ContentProblem } from './content-problem.ts';
import { brokenRules } from './content-rules.ts';
import type { ParsedFile } from './parse-file.ts';
import { readFolder } from './read-folder.ts';

/** The files of `files/`, each with its line numbers still at hand. (A type: one can walk the values of it.) */
export type ContentFiles = {
  tracks: ParsedFile<Track>[];
  modules: ParsedFile<TrackModule>[];
  lessons: ParsedFile<Lesson>[];
  duoLessons: ParsedFile<DuoLesson>[];
  onboardingTemplates: ParsedFile<OnboardingTemplate>[];
  agreementTemplates: ParsedFile<AgreementTemplate>[];
  methods: ParsedFile<IntervisieMethod>[];
};

/** Content together with what tells this text of it from an earlier one. */
export interface ContentVersion<T> {
  content: T;
  version: string;
}

export type Content = { [Kind in keyof ContentFiles]: ContentVersion<ContentFiles[Kind][number]['value']>[] };

/** All content, fit to be used. Throws a `ContentError` with every problem when something does not fit. */
export function loadContent(root?: string): Content {
  const { files, problems } = readContent(root);
  if (problems.length > 0) throw new ContentError(problems);
  return {
    tracks: files.tracks.map(versionOf),
    modules: files.modules.map(versionOf),
    lessons: files.lessons.map(versionOf),
    duoLessons: files.duoLessons.map(versionOf),
    onboardingTemplates: files.onboardingTemplates.map(versionOf),
    agreementTemplates: files.agreementTemplates.map(versionOf),
    methods: files.methods.map(versionOf),
  };
}

/** Reads all files and says what is wrong with them, alone and together. */
export function readContent(root?: string): { files: ContentFiles; problems: ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const read = <T>(folder: string, schema: z.ZodType<T>): ParsedFile<T>[] => {
    const found = readFolder(`files/${folder}`, schema, root);
    problems.push(...found.problems);
    return found.files;
  };
  const files: ContentFiles = {
    tracks: read('tracks', track),
    modules: read('modules', trackModule),
    lessons: read('lessons', lesson),
    duoLessons: read('duo-lessons', duoLesson),
    onboardingTemplates: read('onboarding', onboardingTemplate),
    agreementTemplates: read('agreements', agreementTemplate),
    methods: read('methods', intervisieMethod),
  };
  // A file that does not fit would also be missed by everything that refers to it.
  return { files, problems: problems.length > 0 ? problems : brokenRules(files) };
}

function versionOf<T>({ value }: ParsedFile<T>): ContentVersion<T> {
  return { content: value, version: createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16) };
}

import { Global, Module } from '@nestjs/common';
import type { DynamicModule, OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { StandardSchemaSerializerInterceptor, StandardSchemaValidationPipe } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ThrottlerModule } from '@nestjs/throttler';
import { ActorGuard } from './access/actor.guard.ts';
import { RateLimitGuard } from './access/rate-limit.guard.ts';
import { Audit } from './audit/audit.ts';
import { Attempts } from './auth/attempts.ts';
import { AuthController } from './auth/auth.controller.ts';
import { AuthService } from './auth/auth.service.ts';
import { AuthSessions } from './auth/auth-sessions.ts';
import { OutboxKeys } from './auth/outbox-keys.ts';
import { Passwords } from './auth/passwords.ts';
import { Clock } from './clock/clock.ts';
import { CONFIG } from './config/config.token.ts';
import type { Config } from './config/config.ts';
import { Database } from './database/database.ts';
import { DemoController } from './demo/demo.controller.ts';
import { ErrorFilter } from './errors/error.filter.ts';
import { Happenings } from './happenings/happenings.ts';
import { HealthController } from './health/health.controller.ts';
import { FormAnswers } from './http/form-answers.ts';
import { invalidInput } from './http/invalid-input.ts';
import { Jobs } from './jobs/jobs.ts';
import { Mail } from './mail/mail.ts';
import { News } from './news/news.ts';
import { NewsGateway } from './news/news.gateway.ts';
import { People } from './people/people.ts';
import { ErasureLedger } from './vault/erasure-ledger.ts';
import { KeyProvider } from './vault/key-provider.ts';
import { Vault } from './vault/vault.ts';

export interface PlatformParts {
  config: Config;
  source: DataSource;
  keys: KeyProvider;
  clock: Clock;
}

const shared = [
  Database,
  Vault,
  People,
  Audit,
  Mail,
  Jobs,
  News,
  Happenings,
  AuthService,
  AuthSessions,
  OutboxKeys,
  Passwords,
  FormAnswers,
];
const hour = 60 * 60_000;

/** What every feature needs and none owns. Global, so that a feature lists only what it uses of other features. */
@Global()
@Module({})
export class PlatformModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    private readonly sessions: AuthSessions,
    private readonly forms: FormAnswers,
  ) {}

  static with({ config, source, keys, clock }: PlatformParts): DynamicModule {
    return {
      module: PlatformModule,
      imports: [ThrottlerModule.forRoot([{ ttl: 60_000, limit: config.requestsPerMinute }])],
      controllers: [AuthController, HealthController, ...(config.mode === 'demo' ? [DemoController] : [])],
      providers: [
        ...shared,
        Attempts,
        NewsGateway,
        Reflector,
        { provide: CONFIG, useValue: config },
        { provide: DataSource, useValue: source },
        { provide: KeyProvider, useValue: keys },
        { provide: Clock, useValue: clock },
        { provide: ErasureLedger, useValue: new ErasureLedger(config.ledgerFile) },
        { provide: APP_FILTER, useClass: ErrorFilter },
        { provide: APP_GUARD, useClass: ActorGuard },
        { provide: APP_GUARD, useClass: RateLimitGuard },
        { provide: APP_PIPE, useValue: new StandardSchemaValidationPipe({ exceptionFactory: invalidInput }) },
        { provide: APP_INTERCEPTOR, useClass: FormAnswers },
        {
          provide: APP_INTERCEPTOR,
          useFactory: (reflector: Reflector) => new StandardSchemaSerializerInterceptor(reflector),
          inject: [Reflector],
        },
      ],
      exports: [...shared, CONFIG, DataSource, Clock],
    };
  }

  onModuleInit(): void {
    this.jobs.register('audit.seal', async () => void (await this.audit.seal()), 60_000);
    this.jobs.register('authSession.deleteExpired', () => this.sessions.deleteExpired(), hour);
    this.jobs.register('form.forgetOld', () => this.forms.forgetOld(), hour);
  }
}

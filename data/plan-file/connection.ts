import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { type FilePlace, filePlace, forgetOpen, placeChange, registerOpen } from './file-place.ts';
import { PlanFileError } from './plan-file-error.ts';
import type { Query } from './queries.ts';
import { isMediumFailure, translateError, withTypedErrors } from './translate-error.ts';

/** "EVNF": what makes a SQLite database a plan. */
export const APPLICATION_ID = 0x45564e46;

/** 4 MB: some milliseconds. */
const PAGES_A_TURN = 1_000;

/**
 * One connection to one plan file: pragmas, prepared statements, one transaction at a time, and the two checks
 * before each write (is it still our file, has the medium failed before).
 */
export class Connection {
  readonly path: string;
  readonly readOnly: boolean;
  /** Whether a newer version wrote the file, so that this program knows only a part of it. */
  readonly newer: boolean;
  #db: Database.Database;
  #statements = new Map<string, Database.Statement<unknown[]>>();
  #place: FilePlace | null;
  #mediumFailed = false;

  /** Opens the file; a writer takes the exclusive lock at once. Throws PlanFileError. */
  constructor(path: string, readOnly: boolean, newer = false) {
    this.path = resolve(path);
    this.readOnly = readOnly;
    this.newer = newer;
    this.#place = filePlace(this.path);
    this.#db = withTypedErrors(this.path, () => openDatabase(this.path, readOnly));
    // Opening may have taken back what an interrupted writer left.
    this.#rememberPlace();
    if (this.#place) registerOpen(this.#place);
  }

  /** A statement prepared once per text. */
  prepare(sql: string): Database.Statement<unknown[]> {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  all<T>(query: Query<T>): T[] {
    const { sql, parameters } = query.compile();
    return this.prepare(sql).all(...parameters) as T[];
  }

  first<T>(query: Query<T>): T | undefined {
    const { sql, parameters } = query.compile();
    return this.prepare(sql).get(...parameters) as T | undefined;
  }

  /** Runs a statement that returns no rows; gives how many rows it changed. */
  run(query: Query<unknown>): number {
    const { sql, parameters } = query.compile();
    return this.prepare(sql).run(...parameters).changes;
  }

  /** Copies the file page by page; the thread has turns of other things in between. */
  async copyPages(target: string): Promise<void> {
    try {
      await this.#db.backup(target, { progress: () => PAGES_A_TURN });
    } catch (error) {
      throw translateError(error, this.path);
    }
  }

  exec(sql: string): void {
    this.#db.exec(sql);
  }

  pragma(text: string): unknown {
    return this.#db.pragma(text);
  }

  pragmaNumber(name: string): number {
    return Number(this.#db.pragma(name, { simple: true }));
  }

  get isOpen(): boolean {
    return this.#db.open;
  }

  get inTransaction(): boolean {
    return this.#db.inTransaction;
  }

  /** Whether the file was moved, deleted or written by another program since the last write. */
  get placeChanged(): boolean {
    return this.#place !== null && placeChange(this.#place, this.path) !== null;
  }

  /** Runs `work` in one write transaction; whatever it throws rolls everything back and comes out typed. */
  transaction<T>(work: () => T): T {
    this.begin();
    try {
      const result = work();
      this.commit();
      return result;
    } catch (error) {
      throw this.rollback(error);
    }
  }

  /** Runs `work` on one state of the file. */
  reading<T>(work: () => T): T {
    if (this.#db.inTransaction) return withTypedErrors(this.path, work);
    return withTypedErrors(this.path, () => this.#db.transaction(work)());
  }

  begin(): void {
    if (this.readOnly) throw new PlanFileError(this.newer ? 'plan-newer' : 'file-read-only', this.path);
    if (this.#db.inTransaction) throw new PlanFileError('file-busy', this.path, { reason: 'writing' });
    if (this.#mediumFailed) this.#reopen();
    this.#assertPlace();
    withTypedErrors(this.path, () => this.#db.exec('BEGIN EXCLUSIVE'));
  }

  commit(): void {
    this.#db.exec('COMMIT');
    this.#rememberPlace();
  }

  /** Ends a failed transaction and gives the typed error to throw. */
  rollback(error: unknown): unknown {
    if (isMediumFailure(error)) this.#mediumFailed = true;
    try {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
    } catch (second) {
      // The journal stays hot and the next opening rolls it back; the first error is the one that says why.
      if (isMediumFailure(second)) this.#mediumFailed = true;
    }
    this.#rememberPlace();
    return translateError(error, this.path);
  }

  /** Closes the file and leaves no journal behind. */
  close(): void {
    if (!this.#db.open) return;
    this.#statements.clear();
    try {
      if (!this.readOnly && !this.placeChanged) {
        // Under the exclusive lock SQLite would leave a journal that it has not opened itself.
        this.#db.pragma('locking_mode = NORMAL');
        this.#db.pragma('journal_mode = DELETE');
      }
    } catch {
      // A journal that cannot be removed is empty, and the next opening removes it.
    }
    this.#db.close();
    if (this.#place) forgetOpen(this.#place);
  }

  /** After an I/O error SQLite's caches may not be what is on the disk: start again from the file. */
  #reopen(): void {
    // Size and time may have changed since, because SQLite takes a failed write back when it can; the file may not.
    const change = this.#place && placeChange(this.#place, this.path);
    if (change === 'missing' || change === 'replaced') this.#assertPlace();
    this.#statements.clear();
    this.#db.close();
    this.#db = withTypedErrors(this.path, () => openDatabase(this.path, false));
    this.#mediumFailed = false;
    this.#rememberPlace();
  }

  #assertPlace(): void {
    const change = this.#place && placeChange(this.#place, this.path);
    if (change) throw new PlanFileError('file-replaced', this.path, { how: change });
  }

  #rememberPlace(): void {
    const now = filePlace(this.path);
    // Only size and time are taken over: another file at the same path must not become ours.
    if (now && this.#place && now.device === this.#place.device && now.inode === this.#place.inode) this.#place = now;
  }
}

function openDatabase(path: string, readOnly: boolean): Database.Database {
  const db = new Database(path, { fileMustExist: true, readonly: readOnly, timeout: 0 });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('mmap_size = 0');
    db.pragma('foreign_keys = ON');
    db.pragma('temp_store = MEMORY');
    db.pragma('cache_size = -32000');
    if (readOnly) return db;
    // TRUNCATE with FULL lost no acknowledged edit in 1,000 simulated power cuts; DELETE with FULL lost a fifth.
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = TRUNCATE');
    db.pragma('synchronous = FULL');
    db.pragma('fullfsync = ON');
    db.exec('BEGIN EXCLUSIVE; COMMIT');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

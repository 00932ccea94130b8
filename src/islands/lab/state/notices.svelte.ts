/** Something to tell, with what it is about file by file. */
export interface Notice {
  id: number;
  kind: 'info' | 'error';
  text: string;
  /** One line per file. */
  lines: { name: string; text: string }[];
}

/** Most messages at once; older ones go. */
const MOST = 4;

/** What the Lab has to say, the latest first. */
export class Notices {
  list = $state.raw<readonly Notice[]>([]);
  #next = 1;

  #add(kind: Notice['kind'], text: string, lines: Notice['lines'] = []): void {
    const rest = this.list.filter((notice) => notice.text !== text || notice.lines.length > 0);
    this.list = [{ id: this.#next++, kind, text, lines }, ...rest].slice(0, MOST);
  }

  info(text: string): void {
    this.#add('info', text);
  }

  error(text: string, lines?: Notice['lines']): void {
    this.#add('error', text, lines);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }
}

/** A part of the package that is loaded when it is first needed, and then kept. */
export class Part<Module> {
  readonly #import: () => Promise<Module>;
  #loaded: Module | undefined;

  constructor(load: () => Promise<Module>) {
    this.#import = load;
  }

  /** The part, when it is there already. */
  get loaded(): Module | undefined {
    return this.#loaded;
  }

  /** Rejects with what the platform says when it cannot be had; the next call tries again. */
  async load(): Promise<Module> {
    this.#loaded ??= await this.#import();
    return this.#loaded;
  }
}

// The editor, typed as far as it is used here. Package: @zazuko/yasqe (MIT).

import Editor from "@zazuko/yasqe";

/** @type {new (parent: HTMLElement, options: Record<string, unknown>) => {
 *   getValue(): string, setValue(text: string): void, getInputField(): HTMLElement,
 *   getQueryType(): string, on(event: string, then: () => void): void }} */
export const Yasqe = /** @type {any} */ (Editor);

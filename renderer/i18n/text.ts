/** Every sentence of the interface, in the language in use. Another language is another module of the same names. */
// biome-ignore lint/performance/noBarrelFile: through names of a module a screen loads only the parts it speaks.
export * as text from './zh-CN';

import type { Channel, MessageTemplate } from '../../../platform/messenger.ts';
import { templateProblems } from './template-text.ts';

/** All templates of the street by name. */
export interface TemplateRegister {
  readonly all: readonly MessageTemplate[];
  /** @throws Error for a name that no module registered, or one without a text for this channel: a bug. */
  get(name: string, channel: Channel): MessageTemplate;
  find(name: string): MessageTemplate | undefined;
}

/**
 * Collects what the modules registered.
 * @throws Error naming every template that is wrong or registered twice, so that the process does not start with it.
 */
export function templateRegister(templates: readonly MessageTemplate[]): TemplateRegister {
  const byName = new Map(templates.map((template) => [template.name, template]));
  const problems = templates.flatMap((template) =>
    templateProblems(template).map((what) => `${template.name}: ${what}`),
  );
  if (byName.size < templates.length) problems.push('two templates have the same name');
  if (problems.length > 0) throw new Error(`bad message templates:\n${problems.join('\n')}`);
  return {
    all: templates,
    find: (name) => byName.get(name),
    get(name, channel) {
      const template = byName.get(name);
      if (template === undefined) throw new Error(`no module registered the message template "${name}"`);
      if (template.texts[channel] === undefined)
        throw new Error(`template "${name}" has no text for ${channel}`);
      return template;
    },
  };
}

/** The register of a composed street. @throws Error as `templateRegister`. */
export function registerOf(
  modules: readonly { readonly templates?: readonly MessageTemplate[] }[],
): TemplateRegister {
  return templateRegister(modules.flatMap((module) => module.templates ?? []));
}

import { Year } from '../model/cash-flow/forms.ts';
import { getIn } from './position.ts';
import type { SettingsForm } from './scenario-form.ts';
import type { YamlFile } from './yaml-file.ts';

/** The first year that the settings or a rollout name; undefined where none does. */
export function findFirstYear({
  file,
  form,
}: {
  readonly file: YamlFile;
  readonly form: SettingsForm;
}): number | undefined {
  const projects = getIn(file.value, ['projects']);
  const starts = (Array.isArray(projects) ? projects : [])
    .map((project) => getIn(project, ['rollout', 'start_year']))
    .flatMap((year) => Year.safeParse(year).data ?? []);
  return form.first_year ?? (starts.length > 0 ? Math.min(...starts) : undefined);
}

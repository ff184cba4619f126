import { dateOfDay, dayOf } from '../../../../shared/domain/days';
import { avatarColors, genders, tiers } from '../../../../shared/domain/members/member';
import { genderLabels, tierLabels } from '../../../../shared/domain/members/vocabulary';
import type { MemberDetail } from '../../../../shared/wire/nouns/members';
import { useRun } from '../../../data/use-run';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { InlineDay, InlineSelect, InlineText, InlineTextarea, InlineWords } from '../../../ui/InlineFields';
import classes from './MemberDrawer.module.css';
import { Section } from './Section';
import { useMemberEdit } from './use-member-edit';

const options = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) =>
  values.map((value) => ({ value, label: labels[value] }));

/** Names, contact, city, dates, inviter, source, tags and notes. */
export function BasicsSection({ detail }: Readonly<{ detail: MemberDetail }>) {
  const words = text.members.drawer;
  const { member } = detail;
  const { save } = useMemberEdit(member);
  return (
    <Section title={words.sections.basics}>
      <div className={classes.grid}>
        <InlineText
          label={words.preferredName}
          value={member.preferredName}
          onSave={(preferredName) => save({ preferredName })}
        />
        <InlineText
          label={words.wechatId}
          value={member.wechatId}
          onSave={(wechatId) => save({ wechatId })}
        />
        <InlineSelect
          label={words.gender}
          data={options(genders, genderLabels)}
          value={member.gender}
          onSave={(gender) => gender && save({ gender })}
        />
        <InlineText label={words.city} value={member.city} onSave={(city) => save({ city })} />
        <InlineSelect
          label={words.tier}
          data={options(tiers, tierLabels)}
          value={member.tier}
          onSave={(tier) => tier && save({ tier })}
        />
        <InlineSelect
          label={words.avatarColor}
          data={avatarColors.map((value) => ({ value, label: words.colors[value] }))}
          value={member.avatarColor}
          onSave={(avatarColor) => avatarColor && save({ avatarColor })}
        />
        <InlineDay label={words.joinedOn} value={member.joinedOn} onSave={(joinedOn) => save({ joinedOn })} />
        <InlineDay
          label={words.lastContact}
          value={member.lastContactAt === null ? null : dayOf(member.lastContactAt)}
          onSave={(day) => save({ lastContactAt: day ? dateOfDay(day).getTime() : null })}
        />
        <InlineText
          label={words.inviter}
          value={member.inviter.name}
          onSave={(name) => save({ inviter: { name, memberId: null } })}
        />
        <InlineText label={words.source} value={member.source} onSave={(source) => save({ source })} />
        <div className={classes.wide}>
          <TagsField detail={detail} />
        </div>
        <div className={classes.wide}>
          <InlineTextarea label={words.notes} value={member.notes} onSave={(notes) => save({ notes })} />
        </div>
      </div>
    </Section>
  );
}

/** Tags by name; a name that is new becomes a tag. */
function TagsField({ detail: { member, tags } }: Readonly<{ detail: MemberDetail }>) {
  const words = text.members.drawer;
  const { communityId } = member;
  const known = useVaultQuery('members.facets', { communityId, groupId: null }).data?.tags ?? [];
  const { save } = useMemberEdit(member);
  const run = useRun();

  const change = async (names: readonly string[]) => {
    const ids = [];
    for (const name of new Set(names.map((one) => one.trim()).filter(Boolean))) {
      const id =
        known.find((tag) => tag.name === name)?.id ??
        (await run('tags.create', { communityId, name }, { quiet: true }))?.result.tagId;
      if (id) ids.push(id);
    }
    save({ tagIds: ids });
  };

  return (
    <InlineWords
      label={words.tags}
      placeholder={words.tagsHint}
      data={known.map(({ name }) => name)}
      value={tags.map(({ name }) => name)}
      onSave={(names) => void change(names)}
    />
  );
}

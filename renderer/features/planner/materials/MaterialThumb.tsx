import { IconFile, IconLink, IconPhoto, IconTextCaption } from '@tabler/icons-react';
import type { Material, MaterialForm } from '../../../../shared/domain/planner/material';
import classes from './Materials.module.css';

const signs = {
  text: IconTextCaption,
  image: IconPhoto,
  link: IconLink,
  file: IconFile,
} satisfies Record<MaterialForm, unknown>;

type MaterialThumbProps = Readonly<{
  material: Pick<Material, 'form' | 'thumbnail' | 'title'>;
  size: number;
}>;

/** The small picture of a material, or the sign of its form. `size` in pixels. Its title stands beside it. */
export function MaterialThumb({ material: { form, thumbnail }, size }: MaterialThumbProps) {
  const Sign = signs[form];
  return (
    <span className={classes.thumb} style={{ width: size, height: size }} aria-hidden>
      {thumbnail === '' ? (
        <Sign size={Math.round(size * 0.55)} stroke={1.6} />
      ) : (
        <img src={thumbnail} alt="" width={size} height={size} draggable={false} />
      )}
    </span>
  );
}

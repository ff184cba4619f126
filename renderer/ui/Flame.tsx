import icon from '../../resources/icon.svg';

/** The mark of the app. */
export function Flame({ size }: Readonly<{ size: number }>) {
  return <img src={icon} width={size} height={size} alt="" draggable={false} />;
}

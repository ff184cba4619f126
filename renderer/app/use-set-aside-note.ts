import { useLocalStorage } from '@mantine/hooks';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { showWarning } from '../data/toasts';
import { useVaultQuery } from '../data/use-vault-query';
import { text } from '../i18n/text';

const words = text.recovery.notice;

/** Says once when rows could not be read and were set aside: whoever misses one learns where it went. */
export function useSetAsideNote(): void {
  const count = useVaultQuery('store.quarantined', {}).data?.length;
  const navigate = useNavigate();
  const [told, setTold] = useLocalStorage<number>({
    key: 'weilu-set-aside-told',
    defaultValue: 0,
    getInitialValueInEffect: false,
  });
  useEffect(() => {
    if (count === undefined || count === told) return;
    setTold(count);
    if (count <= told) return;
    showWarning('set-aside', words.setAside(count - told), words.look, () =>
      navigate('/settings?do=look-aside'),
    );
  }, [count, told, setTold, navigate]);
}

import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useNamesAndReasons } from '../../../renderer/desk/organiser/use-name-and-reason';

it('keeps what was typed for each juror until it is recorded', () => {
  const { result } = renderHook(() => useNamesAndReasons());
  act(() => result.current.whoOf('J09').setBy(' Mme Martin '));
  act(() => result.current.whoOf('J09').setReason('Le juré confirme.'));
  expect(result.current.whoOf('J09').by).toBe(' Mme Martin ');
  expect(result.current.whoOf('J09').said).toEqual({
    by: 'Mme Martin',
    second: '',
    reason: 'Le juré confirme.',
  });
  expect(result.current.whoOf('J01').said.by).toBe('');
  act(() => result.current.forget('J09'));
  expect(result.current.whoOf('J09').said).toEqual({ by: '', second: '', reason: '' });
});

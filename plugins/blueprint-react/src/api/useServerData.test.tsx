import { act, renderHook, waitFor } from '@testing-library/react';
import { useServerData } from './useServerData';

describe('useServerData', () => {
  afterEach(() => jest.useRealTimers());

  it('holds the last answer while the next one is on its way', async () => {
    const load = jest.fn(async (key: string) => `answer to ${key}`);
    const { result, rerender } = renderHook(
      ({ question }) => useServerData(question, () => load(question)),
      { initialProps: { question: 'one' } },
    );
    expect(result.current).toMatchObject({ loading: true, stale: false });

    await waitFor(() => expect(result.current.data).toBe('answer to one'));
    rerender({ question: 'two' });
    expect(result.current).toMatchObject({
      data: 'answer to one',
      loading: false,
      stale: true,
    });

    await waitFor(() => expect(result.current.data).toBe('answer to two'));
    expect(result.current.stale).toBe(false);
  });

  it('says why it failed and asks again on request', async () => {
    const load = jest
      .fn()
      .mockRejectedValueOnce(new Error('no'))
      .mockResolvedValueOnce('yes');
    const { result } = renderHook(() => useServerData('one', load));

    await waitFor(() => expect(result.current.error?.message).toBe('no'));
    expect(result.current.loading).toBe(false);

    act(() => result.current.retry());
    await waitFor(() => expect(result.current.data).toBe('yes'));
    expect(result.current.error).toBeUndefined();
  });

  it('asks again in the interval, and keeps what it had when that fails', async () => {
    jest.useFakeTimers();
    const load = jest
      .fn()
      .mockResolvedValueOnce('first')
      .mockResolvedValueOnce('second')
      .mockRejectedValue(new Error('gone'));
    const { result } = renderHook(() =>
      useServerData('one', load, { every: 1000 }),
    );

    await act(() => jest.advanceTimersByTimeAsync(0));
    expect(result.current.data).toBe('first');
    await act(() => jest.advanceTimersByTimeAsync(1000));
    expect(result.current.data).toBe('second');
    await act(() => jest.advanceTimersByTimeAsync(1000));
    expect(result.current).toMatchObject({ data: 'second', loading: false });
    expect(result.current.error?.message).toBe('gone');
  });

  it('does not go on asking for what is refused, and lets go of what it had', async () => {
    jest.useFakeTimers();
    const refused = Object.assign(new Error('no'), { statusCode: 403 });
    const load = jest
      .fn()
      .mockResolvedValueOnce('first')
      .mockRejectedValue(refused);
    const { result } = renderHook(() =>
      useServerData('one', load, { every: 1000 }),
    );
    await act(() => jest.advanceTimersByTimeAsync(0));
    expect(result.current.data).toBe('first');
    await act(() => jest.advanceTimersByTimeAsync(5000));
    expect(load).toHaveBeenCalledTimes(2);
    expect(result.current).toMatchObject({ data: undefined, error: refused });
  });

  it('asks nothing without a question', async () => {
    const load = jest.fn();
    const { result } = renderHook(() => useServerData(undefined, load));
    expect(result.current).toMatchObject({ loading: true, stale: false });
    expect(load).not.toHaveBeenCalled();
  });

  it('stops asking when the page is left', async () => {
    jest.useFakeTimers();
    const load = jest.fn().mockResolvedValue('answer');
    const { unmount } = renderHook(() =>
      useServerData('one', load, { every: 1000 }),
    );
    await act(() => jest.advanceTimersByTimeAsync(0));

    unmount();
    await jest.advanceTimersByTimeAsync(5000);
    expect(load).toHaveBeenCalledTimes(1);
  });
});

using System.Collections;
using System.Runtime.ExceptionServices;

namespace LifetimeGuard.Runtime.Collections;

/// <summary>
/// Keeps the last N items and disposes what falls out: a history, a list of results or of recent sessions that cannot grow for ever.
/// It owns its items. Safe for use by several threads.
/// </summary>
/// <typeparam name="T">What is kept. An item that is <see cref="IDisposable"/> or <see cref="IAsyncDisposable"/> is disposed when it falls out.</typeparam>
public sealed class BoundedHistory<T> : IReadOnlyCollection<T>, IDisposable, IAsyncDisposable
{
    private readonly object _gate = new();
    private readonly Queue<T> _items = new();
    private bool _isDisposed;

    /// <summary>Makes an empty history.</summary>
    /// <param name="capacity">How many items it keeps: 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is 0 or negative.</exception>
    public BoundedHistory(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        Capacity = capacity;
    }

    /// <summary>How many items it keeps.</summary>
    public int Capacity { get; }

    /// <summary>How many items it holds now: from 0 to <see cref="Capacity"/>.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _items.Count;
        }
    }

    /// <summary>Adds an item. What falls out is disposed before the call returns; its failure is thrown, and the new item is kept.</summary>
    /// <param name="item">Belongs to the history from now on.</param>
    /// <exception cref="ArgumentException">The item can be disposed only asynchronously: use <see cref="AddAsync"/>. It was not added.</exception>
    /// <exception cref="ObjectDisposedException">The history is disposed. The item was not added and still belongs to the caller.</exception>
    public void Add(T item)
    {
        if (item is IAsyncDisposable and not IDisposable)
            throw new ArgumentException($"A {item.GetType()} can be disposed only asynchronously: add it with {nameof(AddAsync)}.", nameof(item));
        if (Enqueue(item, out var fallenOut))
            (fallenOut as IDisposable)?.Dispose();
    }

    /// <summary>Adds an item. What falls out is disposed, asynchronously where it can be, before the task ends.</summary>
    /// <param name="item">Belongs to the history from now on.</param>
    /// <exception cref="ObjectDisposedException">The history is disposed. The item was not added and still belongs to the caller.</exception>
    public async ValueTask AddAsync(T item)
    {
        if (Enqueue(item, out var fallenOut))
            await DisposeAsync(fallenOut).ConfigureAwait(false);
    }

    /// <summary>Takes an item out without disposing it: it belongs to the caller again.</summary>
    /// <param name="item">The item, compared with the default equality.</param>
    /// <returns>Whether it was there; when it was added several times, the oldest one is taken.</returns>
    public bool Remove(T item)
    {
        lock (_gate)
        {
            bool isFound = false;
            for (int left = _items.Count; left > 0; left--)
            {
                var oldest = _items.Dequeue();
                if (!isFound && EqualityComparer<T>.Default.Equals(oldest, item))
                    isFound = true;
                else
                    _items.Enqueue(oldest);
            }

            return isFound;
        }
    }

    /// <summary>Takes all items out and disposes them, each even if another one fails.</summary>
    /// <exception cref="AggregateException">Several failed; a single failure is thrown as it is.</exception>
    /// <exception cref="InvalidOperationException">An item can be disposed only asynchronously.</exception>
    public void Clear() => Dispose(TakeAll());

    /// <summary>The items at this moment, the oldest first; later changes do not show.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        lock (_gate)
            return ((IEnumerable<T>)_items.ToArray()).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc cref="Clear"/>
    public void Dispose()
    {
        Close();
        Clear();
    }

    /// <summary>Disposes all items, asynchronously where they can be, each even if another one fails.</summary>
    /// <exception cref="AggregateException">Several failed; a single failure is thrown as it is.</exception>
    public async ValueTask DisposeAsync()
    {
        Close();
        List<Exception> failures = [];
        foreach (var item in TakeAll())
        {
            try
            {
                await DisposeAsync(item).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                failures.Add(exception);
            }
        }

        Throw(failures);
    }

    private bool Enqueue(T item, out T? fallenOut)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            _items.Enqueue(item);
            bool isFull = _items.Count > Capacity;
            fallenOut = isFull ? _items.Dequeue() : default;
            return isFull;
        }
    }

    private void Close()
    {
        lock (_gate)
            _isDisposed = true;
    }

    private T[] TakeAll()
    {
        lock (_gate)
        {
            T[] all = [.. _items];
            _items.Clear();
            return all;
        }
    }

    private static void Dispose(T[] items)
    {
        List<Exception> failures = [];
        foreach (var item in items)
        {
            try
            {
                if (item is IAsyncDisposable and not IDisposable)
                    throw new InvalidOperationException($"A {item.GetType()} can be disposed only asynchronously: dispose the history with {nameof(DisposeAsync)}.");
                (item as IDisposable)?.Dispose();
            }
            catch (Exception exception)
            {
                failures.Add(exception);
            }
        }

        Throw(failures);
    }

    private static async ValueTask DisposeAsync(T? item)
    {
        if (item is IAsyncDisposable disposable)
            await disposable.DisposeAsync().ConfigureAwait(false);
        else
            (item as IDisposable)?.Dispose();
    }

    private static void Throw(List<Exception> failures)
    {
        if (failures is [var single])
            ExceptionDispatchInfo.Throw(single);
        if (failures.Count > 0)
            throw new AggregateException($"{failures.Count} items of the history could not be disposed.", failures);
    }
}

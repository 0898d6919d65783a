using System.Runtime.ExceptionServices;

namespace NoteSchema.Vaults;

/// <summary>
/// Work on numbered items by several threads, in chunks that are handed on in order. The calling thread is one of them: with one worker no other is started. How many workers there are
/// changes nothing of what is handed on.
/// </summary>
/// <typeparam name="TWorker">What each thread works with, one for each.</typeparam>
/// <param name="count">The number of items.</param>
/// <param name="workers">The workers, at least one.</param>
/// <param name="work">Does the work on the item of a number.</param>
/// <param name="window">So many chunks of 32 items may be done or under way before the first of them is handed on; memory is bounded by them.</param>
internal sealed class ChunkedWork<TWorker>(int count, IReadOnlyList<TWorker> workers, Action<TWorker, int> work, int window = int.MaxValue)
{
    private const int ChunkLength = 32;

    private readonly object _gate = new();
    private readonly bool[] _isDone = new bool[(count + ChunkLength - 1) / ChunkLength];
    private int _claimed;
    private int _handedOn;
    private bool _isOver;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Does the work and gives, in order, the numbers of the items that are done: the first and the one after the last of each chunk.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> asked for the end.</exception>
    public IEnumerable<(int Start, int End)> Run(CancellationToken cancellation)
    {
        for (int number = 1; number < Math.Min(workers.Count, _isDone.Length); number++)
        {
            TWorker worker = workers[number];
            new Thread(() => WorkAlong(worker, cancellation)) { IsBackground = true }.Start();
        }
        try
        {
            for (int chunk = 0; chunk < _isDone.Length; chunk++)
            {
                while (!Await(chunk, out int toDo)) Do(workers[0], toDo, cancellation);
                cancellation.ThrowIfCancellationRequested();
                yield return (chunk * ChunkLength, Math.Min(count, (chunk + 1) * ChunkLength));
                HandOn();
            }
        }
        finally
        {
            End();
        }
    }

    private void WorkAlong(TWorker worker, CancellationToken cancellation)
    {
        try
        {
            while (Claim(out int chunk)) Do(worker, chunk, cancellation);
        }
        catch (Exception exception)
        {
            lock (_gate)
            {
                _failure ??= ExceptionDispatchInfo.Capture(exception);
                Monitor.PulseAll(_gate);
            }
        }
    }

    private void Do(TWorker worker, int chunk, CancellationToken cancellation)
    {
        int end = Math.Min(count, (chunk + 1) * ChunkLength);
        using Interruption.Scope _ = Interruption.Begin(cancellation);
        for (int item = chunk * ChunkLength; item < end; item++)
        {
            cancellation.ThrowIfCancellationRequested();
            work(worker, item);
        }
        lock (_gate)
        {
            _isDone[chunk] = true;
            Monitor.PulseAll(_gate);
        }
    }

    // Waits until the chunk is done; says no where there is another to do meanwhile.
    private bool Await(int chunk, out int toDo)
    {
        lock (_gate)
        {
            while (true)
            {
                toDo = _claimed;
                _failure?.Throw();
                if (_isDone[chunk]) return true;
                if (MayClaim) break;
                Monitor.Wait(_gate);
            }
            _claimed++;
            return false;
        }
    }

    // The next chunk, waited for while too many are not handed on; says no where there is none.
    private bool Claim(out int chunk)
    {
        lock (_gate)
        {
            while (!_isOver && _claimed < _isDone.Length && !MayClaim) Monitor.Wait(_gate);
            chunk = _claimed;
            if (_isOver || _claimed == _isDone.Length) return false;
            _claimed++;
            return true;
        }
    }

    private bool MayClaim => _claimed < _isDone.Length && _claimed - _handedOn < window;

    private void HandOn()
    {
        lock (_gate)
        {
            _handedOn++;
            if (_claimed < _isDone.Length) Monitor.PulseAll(_gate);
        }
    }

    private void End()
    {
        lock (_gate)
        {
            _isOver = true;
            Monitor.PulseAll(_gate);
        }
    }
}

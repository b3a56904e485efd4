namespace PolicingReform;

/// <summary>What a thread works on: some rows at a time, each with its subgroup, cell and value.</summary>
internal sealed class MomentBlock
{
    public const int Rows = 2048;

    public int[] Groups { get; } = new int[Rows];

    public int[] Cells { get; } = new int[Rows];

    public ushort[] Indices { get; } = new ushort[Rows];

    public double[] X { get; } = new double[Rows];

    public double[] Y { get; } = new double[Rows];
}

/// <summary>
/// Cuts rows into chunks that depend on nothing but their number and that of the sums, has each summed apart, and adds
/// the sums in the order of the chunks: the same bits on any number of threads.
/// </summary>
internal sealed class MomentChunks
{
    private const int LeastRows = 1 << 16;

    // Adding up a chunk's table then costs a small part of filling it.
    private const int RowsPerLane = 8;

    private readonly int _rows;
    private readonly int _rowsPerChunk;
    private readonly int _chunks;
    private readonly int _threads;

    /// <summary>Cuts rows.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="lanes">The number of sums, in lanes.</param>
    /// <param name="maximumThreads">The most threads used; 0 for as many as the machine has.</param>
    public MomentChunks(int rows, long lanes, int maximumThreads)
    {
        long least = Math.Min(int.MaxValue / 2, Math.Max(LeastRows, lanes * RowsPerLane));
        long chunks = Math.Max(1, rows / least);
        long blocks = (((rows + chunks - 1) / chunks) + MomentBlock.Rows - 1) / MomentBlock.Rows;
        _rows = rows;
        _rowsPerChunk = (int)Math.Min(int.MaxValue / 2, Math.Max(1, blocks) * MomentBlock.Rows);
        _chunks = (int)Math.Max(1, (rows + (long)_rowsPerChunk - 1) / _rowsPerChunk);
        _threads = Math.Min(_chunks, maximumThreads == 0 ? Environment.ProcessorCount : maximumThreads);
    }

    /// <summary>Sums all rows.</summary>
    /// <param name="create">Makes sums of nothing.</param>
    /// <param name="accumulate">Adds the rows from one to before another.</param>
    public MomentSums Sum(Func<MomentSums> create, Action<int, int, MomentBlock, MomentSums> accumulate)
    {
        MomentSums total = create();
        if (_threads == 1)
            InTurn(total, create, accumulate);
        else
            Together(total, create, accumulate);
        return total;
    }

    private void InTurn(
        MomentSums total, Func<MomentSums> create, Action<int, int, MomentBlock, MomentSums> accumulate)
    {
        MomentBlock block = new();
        accumulate(0, End(0), block, total);
        MomentSums? part = _chunks > 1 ? create() : null;
        for (int chunk = 1; chunk < _chunks; chunk++)
        {
            part!.Clear();
            accumulate(chunk * _rowsPerChunk, End(chunk), block, part);
            total.Add(part);
        }
    }

    // Each thread takes the next chunk; whoever has the one that is due adds it, and all that wait behind it.
    private void Together(
        MomentSums total, Func<MomentSums> create, Action<int, int, MomentBlock, MomentSums> accumulate)
    {
        MomentSums?[] done = new MomentSums?[_chunks];
        Stack<MomentSums> free = new();
        int next = 0, due = 0;
        bool isAdding = false;
        Parallel.For(0, _threads, new ParallelOptions { MaxDegreeOfParallelism = _threads }, _ =>
        {
            MomentBlock block = new();
            for (int chunk = Interlocked.Increment(ref next) - 1; chunk < _chunks;
                chunk = Interlocked.Increment(ref next) - 1)
            {
                MomentSums part = Take();
                accumulate(chunk * _rowsPerChunk, End(chunk), block, part);
                Give(chunk, part);
            }
        });

        MomentSums Take()
        {
            MomentSums? part;
            lock (free)
                free.TryPop(out part);
            part?.Clear();
            return part ?? create();
        }

        void Give(int chunk, MomentSums part)
        {
            lock (free)
            {
                done[chunk] = part;
                if (isAdding)
                    return;
                isAdding = true;
            }

            while (true)
            {
                MomentSums? ready;
                lock (free)
                {
                    ready = due < _chunks ? done[due] : null;
                    if (ready is null)
                    {
                        isAdding = false;
                        return;
                    }

                    done[due++] = null;
                }

                total.Add(ready);
                lock (free)
                    free.Push(ready);
            }
        }
    }

    private int End(int chunk) => (int)Math.Min(_rows, (chunk + 1L) * _rowsPerChunk);
}

namespace PolicingReform.Benchmarks;

/// <summary>As many bytes as an estimate reads, to be copied beside it.</summary>
internal sealed class BytesOfPoll
{
    /// <summary>Ten items of a byte, a weight of 8, the number of the sampling unit of 2 and the group of 1.</summary>
    public const int PerRespondent = LargePoll.Items + sizeof(double) + sizeof(ushort) + sizeof(byte);

    private readonly byte[] _from;
    private readonly byte[] _to;

    public BytesOfPoll(int respondents, int seed)
    {
        _from = new byte[checked(respondents * PerRespondent)];
        _to = new byte[_from.Length];
        new Random(seed).NextBytes(_from);

        // Also touches every page of the target before anything is timed.
        _from.CopyTo(_to, 0);
    }

    /// <summary>Copies them, each thread one contiguous part: larger copies are faster.</summary>
    public void Copy(int threads)
    {
        if (threads == 1)
        {
            _from.AsSpan().CopyTo(_to);
            return;
        }

        long length = _from.Length;
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
        {
            int begin = (int)(length * part / threads), end = (int)(length * (part + 1) / threads);
            _from.AsSpan(begin..end).CopyTo(_to.AsSpan(begin));
        });
    }

    public bool IsCopied() => _from.AsSpan().SequenceEqual(_to);
}

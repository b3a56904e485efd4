namespace PolicingReform;

/// <summary>Pieces of work that do not depend on each other, on as many threads as the settings allow.</summary>
internal static class InParallel
{
    /// <summary>Does each piece once, on one thread without any machinery: not every host has more.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped between two pieces.</exception>
    public static void For(
        int pieces, AnalysisSettings settings, Action<int> work, CancellationToken cancellationToken = default)
    {
        int threads = settings.MaximumThreads == 0 ? Environment.ProcessorCount : settings.MaximumThreads;
        if (threads > 1 && pieces > 1)
        {
            Parallel.For(
                0,
                pieces,
                new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = threads },
                work);
            return;
        }

        for (int piece = 0; piece < pieces; piece++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            work(piece);
        }
    }
}

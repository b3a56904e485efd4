namespace PolicingReform;

/// <summary>Where a score test begins to reject, between a point it accepts and one it rejects.</summary>
internal static class ScoreRoot
{
    // Each step halves the distance; after so many no double is left between the two.
    private const int MostSteps = 1100;

    /// <summary>Returns the last accepted point towards the rejected one, to the last bit.</summary>
    public static double Between(double accepted, double rejected, Func<double, bool> rejects)
    {
        for (int step = 0; step < MostSteps; step++)
        {
            double middle = accepted + ((rejected - accepted) / 2);
            if (middle == accepted || middle == rejected)
                break;
            if (rejects(middle))
                rejected = middle;
            else
                accepted = middle;
        }

        return accepted;
    }
}

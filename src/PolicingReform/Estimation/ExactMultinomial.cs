namespace PolicingReform;

/// <summary>
/// The exact multinomial test: how probable are the counts that are no more probable than the observed ones?
/// </summary>
/// <remarks>
/// All outcomes are gone through and ordered by their probability under the shares. Outcomes within a relative 1e-7 of
/// the observed one count as no more probable, as in R's <c>binom.test</c>.
/// </remarks>
internal sealed class ExactMultinomial
{
    private const double RelativeTie = 1e-7;

    private readonly double[][] _terms;
    private readonly double _limit;
    private double _sum;

    private ExactMultinomial(double[][] terms, double limit) => (_terms, _limit) = (terms, limit);

    /// <summary>The number of outcomes of n persons in k groups, n + k - 1 over k - 1; infinity beyond 1e300.</summary>
    public static double Outcomes(int size, int groups)
    {
        double outcomes = 1;
        for (int i = 1; i < groups && outcomes < 1e300; i++)
            outcomes = outcomes * ((double)size + i) / i;
        return outcomes < 1e300 ? outcomes : double.PositiveInfinity;
    }

    /// <summary>Returns the p-value, from 0 to 1.</summary>
    /// <param name="counts">The observed counts.</param>
    /// <param name="shares">The shares of the groups, which sum to 1.</param>
    public static double PValue(ReadOnlySpan<int> counts, ReadOnlySpan<double> shares)
    {
        // A group without a share can hold nobody: it adds no outcomes, and somebody in it is impossible.
        List<int> groups = [];
        int size = 0;
        for (int g = 0; g < counts.Length; g++)
        {
            size += counts[g];
            if (shares[g] > 0)
                groups.Add(g);
            else if (counts[g] > 0)
                return 0;
        }

        double[] logFactorials = LogFactorials(size);
        double[][] terms = new double[groups.Count][];
        double observed = logFactorials[size];
        for (int i = 0; i < terms.Length; i++)
        {
            terms[i] = Terms(Math.Log(shares[groups[i]]), logFactorials);
            observed += terms[i][counts[groups[i]]];
        }

        ExactMultinomial walk = new(terms, observed + RelativeTie);
        walk.Add(0, size, logFactorials[size]);
        return Math.Min(1, walk._sum);
    }

    // The last group takes whoever is left, so the innermost loop runs over the last but one.
    private void Add(int group, int left, double log)
    {
        double[] terms = _terms[group];
        if (group == _terms.Length - 1)
        {
            AddOutcome(log + terms[left]);
            return;
        }

        if (group < _terms.Length - 2)
        {
            for (int k = 0; k <= left; k++)
                Add(group + 1, left - k, log + terms[k]);
            return;
        }

        double[] last = _terms[group + 1];
        for (int k = 0; k <= left; k++)
            AddOutcome(log + terms[k] + last[left - k]);
    }

    private void AddOutcome(double log)
    {
        if (log <= _limit)
            _sum += Math.Exp(log);
    }

    private static double[] Terms(double logShare, double[] logFactorials)
    {
        double[] terms = new double[logFactorials.Length];
        for (int k = 0; k < terms.Length; k++)
            terms[k] = (k * logShare) - logFactorials[k];
        return terms;
    }

    private static double[] LogFactorials(int size)
    {
        double[] logs = new double[size + 1];
        for (int i = 2; i <= size; i++)
            logs[i] = logs[i - 1] + Math.Log(i);
        return logs;
    }
}

using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>A statistic of a subgroup, by the moments of a table, and how it varies from sample to sample.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Form">Its linearization.</param>
/// <param name="Of">The same statistic of other totals, such as those of a replicate, asked for by subgroup.</param>
/// <param name="Persons">The respondents it rests on.</param>
/// <param name="Weight">Their weight.</param>
/// <param name="WeightSquares">The sum of the squares of their weights.</param>
/// <param name="Spread">
/// n times the variance that a simple random sample drawn with replacement would give it, estimated with the weights.
/// </param>
internal sealed record Statistic(
    double Value, LinearForm Form, Func<Func<int, Moments>, double> Of, double Persons, double Weight,
    double WeightSquares, double Spread)
{
    // What is left of a sum of squares below this part of it is rounding.
    private const double Rounding = 1e-13;

    /// <summary>
    /// Variance over that of a simple random sample without replacement of as many persons from a population of the sum
    /// of the weights (Kish 1965); null where that is none, or the weights sum to less than n.
    /// </summary>
    public double? DesignEffect(double variance)
    {
        double simple = Persons > 1 && Weight >= Persons
            ? Spread / (Persons - 1) * (Weight - Persons) / Weight
            : 0;
        return simple > 0 ? variance / simple : null;
    }

    /// <summary>
    /// The size of the simple random sample with replacement of the same variance; null without variance.
    /// </summary>
    public double? EffectiveSize(double variance) => variance > 0 && Spread > 0 ? Spread / variance : null;

    /// <summary>Kish's (1965) design effect of unequal weights alone, n Σw² / (Σw)².</summary>
    public double? WeightEffect => Weight > 0 ? Persons * WeightSquares / (Weight * Weight) : null;

    /// <summary>A weighted sum of statistics, which has no spread to compare a design with.</summary>
    public static Statistic Sum(params IReadOnlyList<(double Times, Statistic Statistic)> parts) => new(
        parts.Sum(part => part.Times * part.Statistic.Value),
        LinearForm.Sum(parts.Select(part => (part.Times, part.Statistic.Form))),
        totals => parts.Sum(part => part.Times * part.Statistic.Of(totals)),
        0,
        0,
        0,
        0);

    /// <summary>Σwx / Σw.</summary>
    public static Statistic? Mean(MomentTable table, int group)
    {
        Moments sums = table.Totals[group];
        if (!(sums.W > 0))
            return null;
        double mean = Mean(sums);
        LinearForm form = new(new LinearTerm(group, 1 / sums.W, 0, -mean / sums.W));
        return new Statistic(
            mean + table.CentreX,
            form,
            totals => Mean(totals(group)) + table.CentreX,
            sums.N,
            sums.W,
            table.WeightSquares[group],
            Squares(sums) / sums.W);
    }

    /// <summary>Σwx.</summary>
    public static Statistic? Total(MomentTable table, int group)
    {
        Moments sums = table.Totals[group];
        if (!(sums.W > 0))
            return null;
        LinearForm form = new(new LinearTerm(group, 1, 0, table.CentreX));
        return new Statistic(
            Total(table, sums),
            form,
            totals => Total(table, totals(group)),
            sums.N,
            sums.W,
            table.WeightSquares[group],
            Squares(sums) * sums.W);
    }

    /// <summary>Σw, which has no spread to compare a design with.</summary>
    public static Statistic? Count(MomentTable table, int group)
    {
        Moments sums = table.Totals[group];
        LinearForm form = new(new LinearTerm(group, 0, 0, 1));
        return sums.W > 0
            ? new Statistic(sums.W, form, totals => totals(group).W, sums.N, sums.W, table.WeightSquares[group], 0)
            : null;
    }

    /// <summary>Σwx / Σwy; null where Σwy is 0.</summary>
    public static Statistic? Ratio(MomentTable table, int group)
    {
        Moments sums = table.Totals[group];
        double denominator = sums.Y + (table.CentreY * sums.W);
        if (!(sums.W > 0) || denominator == 0)
            return null;
        double ratio = Ratio(table, sums);
        double rest = table.CentreX - (ratio * table.CentreY);
        LinearForm form = new(new LinearTerm(group, 1 / denominator, -ratio / denominator, rest / denominator));
        double residuals = sums.XX - (2 * ratio * sums.XY) + (ratio * ratio * sums.YY) +
            (2 * rest * (sums.X - (ratio * sums.Y))) + (rest * rest * sums.W);
        double spread = Math.Max(0, residuals) * sums.W / (denominator * denominator);
        return new Statistic(
            ratio,
            form,
            totals => Ratio(table, totals(group)),
            sums.N,
            sums.W,
            table.WeightSquares[group],
            spread);
    }

    /// <summary>
    /// Σw(x - mean)² / Σw, times n / (n - 1): for replicates alone, as it has no linearization in these moments.
    /// </summary>
    public static Statistic? Variance(MomentTable table, int group)
    {
        Moments sums = table.Totals[group];
        if (!(sums.N > 1 && sums.W > 0))
            return null;
        double correction = sums.N / (sums.N - 1);
        return new Statistic(
            correction * SquaresPerWeight(sums),
            new LinearForm([]),
            totals => correction * SquaresPerWeight(totals(group)),
            sums.N,
            sums.W,
            table.WeightSquares[group],
            0);
    }

    /// <summary>The share of one of several subgroups, by weight, in all of them together.</summary>
    public static Statistic? Share(MomentTable table, ImmutableArray<int> groups, int one)
    {
        Moments all = groups.Aggregate(default(Moments), (sum, group) => sum + table.Totals[group]);
        if (!(all.W > 0))
            return null;

        // From the persons of the group, so that all of them are exactly 1.
        double share = table.Totals[one].N == all.N ? 1 : table.Totals[one].W / all.W;
        LinearForm form = new(
            [.. groups.Select(group => new LinearTerm(group, 0, 0, ((group == one ? 1 : 0) - share) / all.W))]);
        double squares = groups.Sum(group => table.WeightSquares[group]);
        return new Statistic(
            share,
            form,
            totals => totals(one).W / groups.Sum(group => totals(group).W),
            all.N,
            all.W,
            squares,
            share * (1 - share));
    }

    private static double Mean(in Moments sums) => sums.X / sums.W;

    private static double Total(MomentTable table, in Moments sums) => sums.X + (table.CentreX * sums.W);

    private static double SquaresPerWeight(in Moments sums) => Squares(sums) / sums.W;

    private static double Ratio(MomentTable table, in Moments sums) =>
        (sums.X + (table.CentreX * sums.W)) / (sums.Y + (table.CentreY * sums.W));

    // Σw(x - mean)²: x is about a centre near the mean, so little is lost; what is lost must not pass for variation.
    private static double Squares(in Moments sums)
    {
        double squares = sums.XX - (sums.X * sums.X / sums.W);
        return squares <= Rounding * sums.XX ? 0 : squares;
    }
}

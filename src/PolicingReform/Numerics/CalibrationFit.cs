namespace PolicingReform.Numerics;

/// <summary>
/// The factors nearest to 1 that bring weighted sums to known totals (Deville and Särndal 1992,
/// doi:10.1080/01621459.1992.10475217): Newton's method for the equations Σ d F(x'λ) x = T.
/// </summary>
/// <param name="weights">For each unit its weight d.</param>
/// <param name="categories">
/// For each margin the category of each unit, numbered through all margins: an x of 1 for that category.
/// </param>
/// <param name="numbers">For each further x its value by unit.</param>
/// <param name="targets">T: one for each category, then one for each number.</param>
internal sealed class CalibrationFit(double[] weights, int[][] categories, double[][] numbers, double[] targets)
{
    private const int MostRounds = 100;
    private const double Wanted = 1e-13;
    private readonly int _categories = targets.Length - numbers.Length;

    /// <summary>Fits factors.</summary>
    /// <param name="distance">What is kept least.</param>
    /// <param name="factors">For each unit its factor; filled in.</param>
    public FitOutcome Fit(CalibrationDistance distance, double[] factors)
    {
        int size = targets.Length;
        double[] lambda = new double[size], scales = Scales(), best = new double[size];
        double[] misfits = Misfits(distance, lambda, factors);
        double least = Largest(misfits, scales), now = least;
        int round = 0;
        for (; round < MostRounds && now > Wanted; round++)
        {
            double[] step = new SymmetricSystem(Slope(distance, lambda), size).Solve(misfits);
            double[] from = (double[])lambda.Clone();
            for (double part = 1; part > 1e-3; part /= 2)
            {
                for (int j = 0; j < size; j++)
                    lambda[j] = from[j] + (part * step[j]);
                misfits = Misfits(distance, lambda, factors);
                double next = Largest(misfits, scales);
                if (next < now || (part < 0.01 && double.IsFinite(next)))
                {
                    now = next;
                    break;
                }
            }

            if (now < least)
            {
                least = now;
                lambda.CopyTo(best, 0);
            }
            else if (round > 8)
            {
                // Near the end rounding decides; far from it, nothing fits.
                break;
            }
        }

        return new FitOutcome(round, Largest(Misfits(distance, best, factors), scales));
    }

    /// <summary>Σ v x x' with a weight v of each unit, row after row.</summary>
    public double[] Products(ReadOnlySpan<double> units)
    {
        int size = targets.Length;
        double[] products = new double[size * size], x = new double[categories.Length + numbers.Length];
        int[] at = new int[x.Length];
        for (int i = 0; i < units.Length; i++)
        {
            if (units[i] == 0)
                continue;
            Row(i, at, x);
            for (int a = 0; a < x.Length; a++)
            {
                double scaled = units[i] * x[a];
                int row = at[a] * size;
                for (int b = 0; b < x.Length; b++)
                    products[row + at[b]] += scaled * x[b];
            }
        }

        return products;
    }

    private double[] Slope(CalibrationDistance distance, double[] lambda)
    {
        double[] slopes = new double[weights.Length];
        for (int i = 0; i < slopes.Length; i++)
            slopes[i] = weights[i] == 0 ? 0 : weights[i] * distance.Slope(Predictor(i, lambda));
        return Products(slopes);
    }

    private double[] Misfits(CalibrationDistance distance, double[] lambda, double[] factors)
    {
        double[] misfits = (double[])targets.Clone();
        for (int i = 0; i < weights.Length; i++)
        {
            factors[i] = distance.Factor(Predictor(i, lambda));
            double weight = weights[i] * factors[i];
            if (weight == 0)
                continue;
            foreach (int[] category in categories)
                misfits[category[i]] -= weight;
            for (int q = 0; q < numbers.Length; q++)
                misfits[_categories + q] -= weight * numbers[q][i];
        }

        return misfits;
    }

    private double Predictor(int unit, double[] lambda)
    {
        double sum = 0;
        foreach (int[] category in categories)
            sum += lambda[category[unit]];
        for (int q = 0; q < numbers.Length; q++)
            sum += lambda[_categories + q] * numbers[q][unit];
        return sum;
    }

    private void Row(int unit, int[] at, double[] x)
    {
        for (int m = 0; m < categories.Length; m++)
            (at[m], x[m]) = (categories[m][unit], 1);
        for (int q = 0; q < numbers.Length; q++)
            (at[categories.Length + q], x[categories.Length + q]) = (_categories + q, numbers[q][unit]);
    }

    // A number about its centre may have a total of 0: its misfit is measured by what it sums to without signs.
    private double[] Scales()
    {
        double[] scales = new double[targets.Length];
        for (int j = 0; j < scales.Length; j++)
            scales[j] = targets[j] == 0 ? 1 : Math.Abs(targets[j]);
        for (int q = 0; q < numbers.Length; q++)
        {
            double sum = 0;
            for (int i = 0; i < weights.Length; i++)
                sum += weights[i] * Math.Abs(numbers[q][i]);
            scales[_categories + q] = Math.Max(scales[_categories + q], sum);
        }

        return scales;
    }

    private static double Largest(double[] misfits, double[] scales)
    {
        double largest = 0;
        for (int j = 0; j < misfits.Length; j++)
        {
            double relative = Math.Abs(misfits[j]) / scales[j];
            if (!double.IsFinite(relative))
                return double.PositiveInfinity;
            largest = Math.Max(largest, relative);
        }

        return largest;
    }
}
